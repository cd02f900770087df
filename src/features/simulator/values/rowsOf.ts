import type { JsonValue } from '../../../openapi/source/index.ts';
import { isArray, members } from '../../../openapi/source/index.ts';
import type { Row, RowLayout } from './row.ts';

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

/** A value as the text of its row: a string as it is, everything else as JSON. */
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
