import { schemaAt } from '../schema/schemaAt.ts';
import { member, members } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { inlineCode, inlineCodes } from '../source/words.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { RuleName } from './changeRules.ts';
import type { ChangeDraft } from './changeWriter.ts';
import type { CompareContext } from './requestView.ts';
import { type SchemaDifference, subjectOf } from './schemaDifference.ts';
import { keywordsText } from './wordDifferences.ts';

/** Says which rule a difference in a body falls under. */
export type RuleOf = (difference: SchemaDifference) => RuleName;

interface MediaType {
  /** As written. */
  readonly name: string;
  /** The Media Type Object. */
  readonly place: Place;
}

/** What a Request Body or Response Object offers, and where its members are. */
export interface BodyContent {
  readonly place: Place;
  readonly media: readonly MediaType[];
}

/**
 * The body at a place, through its references; without media types where there is none.
 *
 * @example bodyContent(workspace, childPlace(operation, 'requestBody'))?.media[0]?.name // 'application/json'
 */
export function bodyContent(workspace: Workspace, written: Place): BodyContent | undefined {
  if (workspace.value(written) === undefined) return undefined;
  const body = follow(workspace, written);
  if (body.kind !== 'found') return undefined;
  const content = childPlace(body.place, 'content');
  const media = members(member(body.value, 'content'))
    .slice(0, MOST_MEDIA)
    .flatMap(([name]): readonly MediaType[] => {
      const found = follow(workspace, childPlace(content, name));
      return found.kind === 'found' ? [{ name, place: found.place }] : [];
    });
  return { place: body.place, media };
}

const MOST_MEDIA = 50;

/** Media types by what they are called, in any case and without spaces. */
function keyOf({ name }: MediaType): string {
  return name.toLowerCase().replace(/\s/g, '');
}

/** Which media types came, went and stayed. */
export interface MediaPairs {
  readonly pairs: readonly { readonly before: MediaType; readonly after: MediaType }[];
  readonly added: readonly MediaType[];
  readonly removed: readonly MediaType[];
}

/** One that takes the place of another is paired with it too, so that their schemas are compared. */
export function pairMedia(before: BodyContent, after: BodyContent): MediaPairs {
  const old = new Map(before.media.map((each) => [keyOf(each), each]));
  const kept = after.media.flatMap((each) => {
    const one = old.get(keyOf(each));
    return one ? [{ before: one, after: each }] : [];
  });
  const names = new Set(kept.map((pair) => keyOf(pair.before)));
  const added = after.media.filter((each) => !names.has(keyOf(each)));
  const removed = before.media.filter((each) => !names.has(keyOf(each)));
  const [gained, lost] = [added[0], removed[0]];
  const isReplaced = kept.length === 0 && gained !== undefined && lost !== undefined;
  return { pairs: isReplaced ? [{ before: lost, after: gained }] : kept, added, removed };
}

/**
 * What changed of a body under each media type that stayed.
 *
 * @param whole What the body is called: `payload`, `reply 200`.
 * @example contentChanges(context, pairs, 'payload', ruleOf).map(({ what }) => what) // ['`/id` of the payload is gone.']
 */
export function contentChanges(
  context: CompareContext,
  pairs: MediaPairs['pairs'],
  whole: string,
  ruleOf: RuleOf,
): readonly ChangeDraft[] {
  return pairs.flatMap(({ before, after }) =>
    ['schema', 'itemSchema'].flatMap((keyword) => {
      const [one, other] = [childPlace(before.place, keyword), childPlace(after.place, keyword)];
      const [old, now] = [schemaAt(context.before.workspace, one), schemaAt(context.after.workspace, other)];
      if (old.value === undefined && now.value === undefined) return [];
      const found = context.schemas.differences([old], [now]);
      return differenceDrafts(found, keyword === 'schema' ? whole : `items of the ${whole}`, ruleOf);
    }),
  );
}

/**
 * Differences of schemas as changes; words are gathered into one.
 *
 * @param whole What the value as a whole is called.
 * @example differenceDrafts(differences, 'payload', ruleOf)[0]?.what // '`/id` of the payload is gone.'
 */
export function differenceDrafts(
  differences: readonly SchemaDifference[],
  whole: string,
  ruleOf: RuleOf,
): readonly ChangeDraft[] {
  const words = differences.filter(({ kind }) => kind === 'words');
  const drafts = byPlace(differences.filter(({ kind }) => kind !== 'words')).flatMap((group) =>
    group.slice(0, 1).map(
      (each): ChangeDraft => ({
        rule: ruleOf(each),
        what: `${subjectsOf(
          group.map(({ pointer }) => pointer),
          whole,
        )} ${each.predicate}.`,
        before: each.before,
        after: each.after,
      }),
    ),
  );
  const [first] = words;
  if (first === undefined) return drafts;
  const pointers = [...new Set(words.map(({ pointer }) => pointer))];
  const what =
    pointers.length === 1
      ? `${subjectOf(first.pointer, whole)} ${words.length === 1 ? first.predicate : 'is described otherwise'}.`
      : `Words and examples for ${wordsPlaces(pointers, whole)} changed.`;
  return [...drafts, { rule: 'words', what, before: first.before, after: first.after }];
}

/** A schema that several members refer to changed once. */
function byPlace(differences: readonly SchemaDifference[]): readonly (readonly SchemaDifference[])[] {
  const groups = new Map<string, SchemaDifference[]>();
  for (const each of differences) {
    const { kind, predicate, before, after } = each;
    const key = JSON.stringify([kind, predicate, before?.place, after?.place]);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()];
}

function subjectsOf(pointers: readonly string[], whole: string): string {
  const [only = ''] = pointers;
  if (pointers.length === 1) return subjectOf(only, whole);
  return `Each of ${inlineCodes(pointers, 3)} of the ${whole}`;
}

function wordsPlaces(pointers: readonly string[], whole: string): string {
  const inner = pointers.filter((pointer) => pointer !== '');
  return inner.length < pointers.length
    ? `the ${whole} and ${inlineCodes(inner, 4)} in it`
    : `${inlineCodes(inner, 4)} of the ${whole}`;
}

/**
 * Whether examples beside the schemas changed.
 *
 * @example exampleChanges(context, pairs, 'payload').length // 1
 */
export function exampleChanges(
  { same, before, after }: CompareContext,
  pairs: MediaPairs['pairs'],
  whole: string,
): readonly ChangeDraft[] {
  return pairs.flatMap((pair) =>
    ['example', 'examples'].flatMap((keyword): readonly ChangeDraft[] => {
      const [one, other] = [childPlace(pair.before.place, keyword), childPlace(pair.after.place, keyword)];
      const [old, now] = [before.workspace.value(one), after.workspace.value(other)];
      if (old === undefined && now === undefined) return [];
      if (old !== undefined && now !== undefined && same(one, other)) return [];
      return [
        {
          rule: 'words',
          what: `The ${whole} has other ${keywordsText([keyword])}.`,
          before: old === undefined ? { place: pair.before.place, text: `no ${keyword}` } : { place: one },
          after: now === undefined ? { place: pair.after.place, text: `no ${keyword}` } : { place: other },
        },
      ];
    }),
  );
}

/** "`a/b`" of the first of some media types. */
export function mediaNames(media: readonly MediaType[]): string {
  return media.length === 1 ? inlineCode(media[0]?.name ?? '') : inlineCodes(media.map(({ name }) => name));
}
