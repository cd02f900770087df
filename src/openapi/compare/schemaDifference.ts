import type { SchemaAt } from '../schema/schemaAt.ts';
import type { Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';

/** What became of the values that a schema allows, whoever sends them. */
export interface SchemaDifference {
  /**
   * `widened`: values of a new kind may come. `loosened`: a limit that kept some out is wider or gone. `narrowed`: fewer
   * may come. `replaced`: some no longer come and others do, and which is not worked out.
   */
  readonly kind:
    | 'member-added'
    | 'member-removed'
    | 'required'
    | 'optional'
    | 'widened'
    | 'loosened'
    | 'narrowed'
    | 'replaced'
    | 'retyped'
    | 'words';
  /** JSON Pointer into the value, `*` for each element or other member. */
  readonly pointer: string;
  /** Completes a sentence that begins with the name of the value: "may now be `x`". */
  readonly predicate: string;
  /** Of a member that was added: whether it always comes. */
  readonly isRequired?: boolean;
  /** Of a member that was added or removed: whether the schema without it keeps such members out. */
  readonly isClosed?: boolean;
  readonly before?: DifferenceSide;
  readonly after?: DifferenceSide;
}

export interface DifferenceSide {
  readonly place: Place;
  /** For reading; where it is absent, the text of the document is. */
  readonly text?: string;
}

/**
 * The same difference seen from above.
 *
 * @example under('/a', difference).pointer // '/a/id'
 */
export function under(prefix: string, difference: SchemaDifference): SchemaDifference {
  return prefix === '' ? difference : { ...difference, pointer: `${prefix}${difference.pointer}` };
}

/** "`/id` of the payload", "The payload"; begins a sentence. */
export function subjectOf(pointer: string, whole: string): string {
  return pointer === '' ? `The ${whole}` : `${inlineCode(pointer)} of the ${whole}`;
}

/** Both sides of a difference, at the places of two schemas. */
export function sidesAt(one: Pick<SchemaAt, 'place'>, other: Pick<SchemaAt, 'place'>) {
  return { before: { place: one.place }, after: { place: other.place } };
}
