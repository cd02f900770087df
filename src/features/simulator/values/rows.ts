import type { MemberDetail, ValueDetail } from '../../../openapi/index.ts';
import { isArray, type JsonValue, members } from '../../../openapi/source/index.ts';

/** How a value is laid out in rows: items, members with one name each, or fields of a form, whose names may repeat. */
export type RowLayout = 'items' | 'members' | 'fields';

/** One item or member of a value while the user edits it. */
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

/**
 * The rows of an array or object. In a form, a list has a row for each of its values.
 *
 * @param indent For JSON in rows that have room for several lines.
 * @example rowsOf({ a: 1, b: ['x', 'y'] }, 'fields') // a, b and b again
 */
export function rowsOf(value: JsonValue, layout: RowLayout, indent = 0): readonly Row[] {
  return entriesOf(value, layout).map(([name, each, listed], id) => ({
    id,
    name,
    text: rowText(each, indent),
    value: each,
    nested: typeof each === 'object' && each !== null,
    listed,
    fresh: false,
  }));
}

/** A value as the text of its row: strings unquoted, everything else as JSON. */
export function rowText(value: JsonValue, indent = 0): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, indent);
}

type Entry = readonly [name: string, value: JsonValue, listed: boolean];

function entriesOf(value: JsonValue, layout: RowLayout): readonly Entry[] {
  if (layout === 'items') return isArray(value) ? value.map((each) => ['', each, false] as const) : [];
  return members(value).flatMap(([name, each]): readonly Entry[] =>
    layout === 'fields' && isArray(each)
      ? each.map((item) => [name, item, true] as const)
      : [[name, each, false]],
  );
}

/**
 * The array or object of some rows: the inverse of `rowsOf`. Of members with the same name the first counts,
 * so that a name that is half typed takes nothing away from another.
 */
export function valueOfRows(rows: readonly Row[], layout: RowLayout): JsonValue {
  if (layout === 'items') return rows.map(({ value }) => value);
  const values = new Map<string, JsonValue>();
  for (const [name, namesakes] of rowsByName(rows)) {
    const [first] = namesakes;
    if (!first) continue;
    const listed = layout === 'fields' && (namesakes.length > 1 || first.listed);
    values.set(name, listed ? namesakes.map(({ value }) => value) : first.value);
  }
  return Object.fromEntries(values);
}

/** Rows under their names, in the order of the first of each; rows without a name yet are left out. */
export function rowsByName(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const named = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.fresh && row.name === '') continue;
    const namesakes = named.get(row.name);
    if (namesakes) namesakes.push(row);
    else named.set(row.name, [row]);
  }
  return named;
}

/** What the schema says of the value in a row of this name. */
export function rowDetail(
  inner: ValueDetail | undefined,
  layout: RowLayout,
  name: string,
): ValueDetail | undefined {
  if (layout === 'items') return inner?.items;
  const member = memberNamed(inner, name);
  return layout === 'fields' && member?.types.includes('array') ? (member.items ?? UNKNOWN) : member;
}

/** Whether the schema makes a field of this name a list, even of one value. */
export function isList(inner: ValueDetail | undefined, layout: RowLayout, name: string): boolean {
  return layout === 'fields' && memberNamed(inner, name)?.types.includes('array') === true;
}

const UNKNOWN: ValueDetail = { types: [] };

function memberNamed(inner: ValueDetail | undefined, name: string): MemberDetail | undefined {
  return inner?.members?.find((member) => member.name === name);
}
