import type { Expression } from '../expression/expression.ts';
import { isPartOf } from '../expression/sources.ts';
import { schemaAt } from '../schema/schemaAt.ts';
import { isObject, member, members } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { bodyPresence } from './bodyPresence.ts';
import type { PointerPresence } from './pointerPresence.ts';
import { pointerPresence, withEnds } from './pointerPresence.ts';
import { always, both, distinctReasons, never, sometimes } from './reason.ts';

/** The sources that are looked up here; a new one does not compile before it is. */
type ResponseSource = Extract<Expression, { readonly kind: 'query' | 'header' | 'path' | 'body' }>;

/**
 * Whether the responses of an operation have a value. Callbacks belong to the operation, not to a response. A refused
 * request triggers none, so responses of success count, and `default` where there are none.
 *
 * @param only The response that counts, where it is known: a link belongs to one.
 */
export function responsePresence(
  { workspace, place }: { readonly workspace: Workspace; readonly place: Place },
  source: ResponseSource,
  only?: string,
): PointerPresence {
  if (!isPartOf(source.kind, 'response')) return withEnds(never({ kind: 'response-parameter' }));
  const responses = childPlace(place, 'responses');
  const declared = members(workspace.value(responses)).map(([status]) => status);
  const statuses = only === undefined ? countingStatuses(declared) : declared.filter((each) => each === only);
  const outcomes = statuses.map((status) => ({
    status,
    presence: inResponse(workspace, childPlace(responses, status), status, source),
  }));
  if (outcomes.length === 0) return withEnds(sometimes({ kind: 'no-response' }));
  const ends = outcomes.flatMap(({ presence }) => presence.ends);
  const without = outcomes.filter(({ presence }) => presence.kind === 'never');
  const reasons = outcomes.flatMap(({ presence }) => (presence.kind === 'sometimes' ? presence.reasons : []));
  if (without.length === outcomes.length) {
    const found = without.flatMap(({ presence }) => presence.reasons);
    const reason = found.find(({ kind }) => kind !== 'no-response-body') ?? found[0];
    // Response headers need not be declared.
    if (source.kind === 'header' && reason?.kind === 'missing')
      return withEnds(sometimes({ kind: 'undeclared', in: 'header', name: source.name }), ends);
    return { kind: 'never', reasons: reason ? [reason] : [], ends };
  }
  const absent = without.map(({ status }) => status);
  const parted = absent.length > 0 ? [{ kind: 'responses', without: absent } as const] : [];
  const unique = distinctReasons([...parted, ...reasons]);
  return { kind: unique.length > 0 ? 'sometimes' : 'always', reasons: unique, ends };
}

function countingStatuses(declared: readonly string[]): readonly string[] {
  const successes = declared.filter((status) => /^[23]/.test(status));
  return successes.length > 0 ? successes : declared.filter((status) => status === 'default');
}

function inResponse(
  workspace: Workspace,
  written: Place,
  status: string,
  source: ResponseSource,
): PointerPresence {
  const followed = follow(workspace, written);
  const pointer = source.kind === 'body' ? source.pointer : '';
  if (followed.kind !== 'found') return withEnds(sometimes({ kind: 'open', pointer }));
  if (source.kind === 'body') {
    return (
      bodyPresence(workspace, followed, pointer, 'response') ?? withEnds(never({ kind: 'no-response-body' }))
    );
  }
  const wanted = source.name.toLowerCase();
  if (wanted === 'content-type' && isObject(member(followed.value, 'content'))) return withEnds(always);
  const headers = childPlace(followed.place, 'headers');
  const name = members(workspace.value(headers)).find(([each]) => each.toLowerCase() === wanted)?.[0];
  if (name === undefined) return withEnds(never({ kind: 'missing', pointer }));
  const header = follow(workspace, childPlace(headers, name));
  if (header.kind !== 'found') return withEnds(sometimes({ kind: 'open', pointer }));
  const { place } = header;
  const own =
    member(header.value, 'required') === true
      ? always
      : sometimes({ kind: 'optional-header', name, status, place });
  const value = pointerPresence(
    workspace,
    [schemaAt(workspace, childPlace(place, 'schema'))],
    [],
    'response',
  );
  const compound = value.kind === 'never' && value.reasons.every(({ kind }) => kind === 'compound');
  return withEnds(compound ? both(own, value) : own, value.ends);
}
