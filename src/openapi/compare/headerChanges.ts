import { member, members } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ChangeDraft } from './changeWriter.ts';
import type { CompareContext } from './requestView.ts';

const MOST_HEADERS = 300;

interface Header {
  readonly name: string;
  readonly place: Place;
  readonly isRequired: boolean;
}

/**
 * Which headers of a reply came, went, or became required or optional.
 *
 * @param before The Response Object. @param after The same.
 * @example headerChanges(context, before, after, '200').length // 1
 */
export function headerChanges(
  context: CompareContext,
  before: Place,
  after: Place,
  status: string,
): readonly ChangeDraft[] {
  const old = headersOf(context.before.workspace, before);
  const now = headersOf(context.after.workspace, after);
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [...keys].flatMap((key) => headerChange(old.get(key), now.get(key), status));
}

function headerChange(
  before: Header | undefined,
  after: Header | undefined,
  status: string,
): readonly ChangeDraft[] {
  const header = `The header ${inlineCode((after ?? before)?.name ?? '')} of the reply ${inlineCode(status)}`;
  const sides = {
    ...(before && { before: { place: before.place } }),
    ...(after && { after: { place: after.place } }),
  };
  if (!after) return [{ rule: 'replyWidened', what: `${header} is gone.`, ...sides }];
  const rule = after.isRequired ? 'replyNarrowed' : before ? 'replyWidened' : 'replyMore';
  if (!before)
    return [{ rule, what: `${header} is new${after.isRequired ? ' and required' : ''}.`, ...sides }];
  if (before.isRequired === after.isRequired) return [];
  return [{ rule, what: `${header} is ${after.isRequired ? 'required' : 'optional'} now.`, ...sides }];
}

function headersOf(workspace: Workspace, response: Place): ReadonlyMap<string, Header> {
  const headers = childPlace(response, 'headers');
  return new Map(
    members(workspace.value(headers))
      .slice(0, MOST_HEADERS)
      .flatMap(([name]): readonly (readonly [string, Header])[] => {
        const header = follow(workspace, childPlace(headers, name));
        if (header.kind !== 'found') return [];
        const isRequired = member(header.value, 'required') === true;
        return [[name.toLowerCase(), { name, place: header.place, isRequired }]];
      }),
  );
}
