import type { JsonValue } from '../../../openapi/source/index.ts';

/** How a value lies in rows: items, members with one name each, or fields of a form, whose names may repeat. */
export type RowLayout = 'items' | 'members' | 'fields';

/** One item or member of a value while somebody edits it. */
export interface Row {
  /** Stays the same while rows before it come and go. */
  readonly id: number;
  /** `''` for an item. */
  readonly name: string;
  /** As typed; JSON where `nested`. */
  readonly text: string;
  readonly value: JsonValue;
  /** An array or object in the row, which is edited as JSON. */
  readonly nested: boolean;
  /** A field that stays an array with a single value in it. */
  readonly listed: boolean;
  /** Just added: it does not count before it has a name. */
  readonly fresh: boolean;
}
