import { append } from '../source/append.ts';
import { isObject, type JsonValue, member, members, stringMember } from '../source/json.ts';
import { childPointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import { follow } from '../workspace/follow.ts';
import type { LinkParameter, Party, ResponseLink } from '../workspace/model.ts';
import { childPlace, extentOf, placeKey } from '../workspace/place.ts';
import type { Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { linkExpressionsIn } from './linkExpressionsIn.ts';
import type { LinkTargets } from './linkTargets.ts';
import { deadReference } from './structure/deadReference.ts';
import { ignoredSiblings } from './structure/refSiblings.ts';
import { wrongType } from './structure/wrongType.ts';

export interface LinkReading {
  readonly workspace: Workspace;
  readonly targets: LinkTargets;
  readonly problems: Problem[];
  /** Components that something refers to, as `placeKey`s. */
  readonly used: Set<string>;
}

/** A response that links belong to. */
export interface LinkHolder {
  readonly id: string;
  readonly status: string;
  readonly sender: Party;
  readonly references: readonly Place[];
}

/** One Link Object by its name in a response, through references; nothing, and problems, where it cannot be read. */
export function readLinkObject(
  reading: LinkReading,
  holder: LinkHolder,
  name: string,
  at: Place,
): ResponseLink | undefined {
  const { workspace, problems } = reading;
  const followed = follow(workspace, at);
  for (const reference of followed.references) {
    reading.used.add(placeKey(reference));
    append(problems, ignoredSiblings(workspace, reference));
  }
  if (followed.kind !== 'found') {
    problems.push(deadReference(workspace, followed));
    return undefined;
  }
  const { place, value } = followed;
  reading.used.add(placeKey(place));
  if (!isObject(value)) {
    problems.push(wrongType(workspace, place, `The link ${inlineCode(name)}`, value));
    return undefined;
  }
  const description = stringMember(value, 'description');
  const requestBody = member(value, 'requestBody');
  const server = member(value, 'server');
  const parameters = parametersOf(reading, place, value);
  const given = parameters.map((each) => ({
    at: childPlace(place, 'parameters', each.key),
    value: each.value,
  }));
  const body =
    requestBody === undefined ? [] : [{ at: childPlace(place, 'requestBody'), value: requestBody }];
  return {
    id: childPointer(holder.id, 'responses', holder.status, 'links', name),
    parentId: holder.id,
    status: holder.status,
    name,
    nameRange: workspace.range(at, 'key'),
    extent: extentOf(workspace, at),
    place,
    references: [...holder.references, ...followed.references],
    ...(description !== undefined && { description }),
    sender: holder.sender,
    ...targetOf(reading, place, value),
    parameters,
    expressions: [...given, ...body].flatMap((each) => linkExpressionsIn(workspace, each.at, each.value)),
    ...(requestBody !== undefined && {
      requestBody: { value: requestBody, range: workspace.range(childPlace(place, 'requestBody'), 'value') },
    }),
    ...(isObject(server) && { server }),
  };
}

/** `operationId` counts where both are given, since it names the operation whatever the paths are. */
function targetOf(
  { targets, workspace }: LinkReading,
  place: Place,
  link: JsonValue,
): Pick<ResponseLink, 'reference' | 'target'> {
  const operationId = stringMember(link, 'operationId');
  if (operationId !== undefined) {
    const target = targets.byOperationId(operationId);
    return { reference: written('operationId', operationId), ...(target && { target }) };
  }
  const operationRef = stringMember(link, 'operationRef');
  if (operationRef === undefined) return {};
  const found = targets.byReference(place, operationRef);
  const target = found.kind === 'operation' ? found.target : undefined;
  return { reference: written('operationRef', operationRef), ...(target && { target }) };

  function written(field: 'operationId' | 'operationRef', text: string) {
    return { field, text, range: workspace.range(childPlace(place, field), 'value') };
  }
}

function parametersOf(
  { workspace, problems }: LinkReading,
  link: Place,
  value: JsonValue,
): readonly LinkParameter[] {
  const parameters = member(value, 'parameters');
  const place = childPlace(link, 'parameters');
  if (parameters !== undefined && !isObject(parameters)) {
    problems.push(wrongType(workspace, place, '`parameters` of a link', parameters));
  }
  return members(parameters).map(([key, given]) => {
    const at = childPlace(place, key);
    return { key, keyRange: workspace.range(at, 'key'), value: given, range: workspace.range(at, 'value') };
  });
}
