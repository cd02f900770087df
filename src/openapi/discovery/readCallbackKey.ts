import type { Repair, RepairContext } from '../expression/repair.types.ts';
import { messagePointers } from '../schema/messageSchemas.ts';
import { member } from '../source/json.ts';
import { parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { declaredParameters } from './declaredParameters.ts';
import type { RequestSite, Walk } from './walk.ts';

/**
 * Reads a callback key where it is attached: by the strict grammar, and where that fails, as it was probably meant.
 *
 * @param parent The operation whose exchange the key is evaluated against; its names guide the repair.
 * @param request The callback request itself; its path parameters may be meant.
 */
export function readCallbackKey(
  walk: Walk,
  keyPlace: Place,
  key: string,
  parent: RequestSite,
  request: RequestSite,
): Pick<CallbackRequest, 'keyRange' | 'parsed' | 'repair' | 'partRanges'> {
  const { workspace } = walk;
  const parsed = walk.parse(key);
  const keyRange = workspace.range(keyPlace, 'key');
  const source = workspace.source(keyPlace.uri);
  const partRanges = parsed.parts.map(({ range }) => {
    const located = source?.locateInKey(keyPlace.pointer, range);
    return located ? { uri: keyPlace.uri, ...located } : keyRange;
  });
  if (parsed.form !== 'invalid') return { keyRange, parsed, partRanges };
  const repair: Repair = walk.repair?.(parsed, repairContext(workspace, parent, request)) ?? {
    kind: 'none',
    reason: 'The intended meaning of this key is unclear.',
  };
  return { keyRange, parsed, partRanges, repair };
}

function isBodiless({ place, value }: RequestSite): boolean {
  const method = parsePointer(place.pointer)?.at(-1)?.toLowerCase() ?? '';
  return ['get', 'head', 'delete'].includes(method) && member(value, 'requestBody') === undefined;
}

/**
 * What a repair may take from the operation that expressions are evaluated against. The members of bodies are looked up
 * only where a repair asks for them: schemas can be large.
 *
 * @param request The callback request; absent for a link, which has no parameters of its own.
 */
export function repairContext(
  workspace: Workspace,
  parent: RequestSite,
  request?: RequestSite,
): RepairContext {
  let requestPointers: readonly string[] | undefined;
  let responsePointers: readonly string[] | undefined;
  return {
    parameters: declaredParameters(workspace, parent),
    isBodiless: isBodiless(parent),
    get requestPointers() {
      requestPointers ??= messagePointers(workspace, parent.place, 'request');
      return requestPointers;
    },
    get responsePointers() {
      responsePointers ??= messagePointers(workspace, parent.place, 'response');
      return responsePointers;
    },
    callbackPathParameters: (request ? declaredParameters(workspace, request) : [])
      .filter((parameter) => parameter.in === 'path')
      .map((parameter) => parameter.name),
  };
}
