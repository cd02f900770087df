import type { SchemaAt } from '../schema/schemaAt.ts';
import type { JsonValue } from '../source/json.ts';
import { isObject, member } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { inlineCode, listed } from '../source/words.ts';
import { childPlace } from '../workspace/place.ts';
import type { DifferenceSide, SchemaDifference } from './schemaDifference.ts';

/** What tells people about a value and says nothing of it. */
const WORDS = [
  ...['title', 'summary', 'description', 'deprecated', 'example', 'examples', 'default'],
  ...['readOnly', 'writeOnly', 'externalDocs'],
];

interface Text {
  readonly json: string;
  readonly place: Place;
}

/**
 * Whether descriptions, examples and other words about one value changed.
 *
 * @example wordDifferences(before, after)[0]?.predicate // 'has another `description`'
 */
export function wordDifferences(
  before: readonly SchemaAt[],
  after: readonly SchemaAt[],
): readonly SchemaDifference[] {
  return differentWords(before, after, WORDS).map(({ keyword, ...sides }) => ({
    kind: 'words',
    pointer: '',
    predicate: `has another ${inlineCode(keyword)}`,
    ...sides,
  }));
}

/** A keyword whose text is not the same, with where it is or would be. */
export interface DifferentWords {
  readonly keyword: string;
  readonly before: DifferenceSide;
  readonly after: DifferenceSide;
}

/**
 * Which of some keywords have other values; a set of examples is compared as a whole.
 *
 * @example differentWords([schema], [other], ['title']).length // 1
 */
export function differentWords(
  before: readonly Pick<SchemaAt, 'value' | 'place'>[],
  after: readonly Pick<SchemaAt, 'value' | 'place'>[],
  keywords: readonly string[],
): readonly DifferentWords[] {
  return keywords.flatMap((keyword) => {
    const [one, other] = [wordAt(before, keyword), wordAt(after, keyword)];
    if (one?.json === other?.json) return [];
    const side = (text: Text | undefined, all: readonly { readonly place: Place }[]) =>
      text ? { place: text.place } : { place: all.at(-1)?.place ?? NOWHERE, text: `no ${keyword}` };
    return [{ keyword, before: side(one, before), after: side(other, after) }];
  });
}

const NOWHERE: Place = { uri: '', pointer: '' };

function wordAt(schemas: readonly Pick<SchemaAt, 'value' | 'place'>[], keyword: string): Text | undefined {
  for (const { value, place } of schemas) {
    const found = member(value, keyword);
    if (found !== undefined) return { json: jsonText(found), place: childPlace(place, keyword) };
  }
  return undefined;
}

/** Members in one order, since theirs means nothing. */
function jsonText(value: JsonValue): string {
  return JSON.stringify(value, (_, each: JsonValue) =>
    isObject(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

/**
 * "`description` and `example`".
 *
 * @example keywordsText(['title']) // '`title`'
 */
export function keywordsText(keywords: readonly string[]): string {
  return listed([...new Set(keywords)].map(inlineCode));
}
