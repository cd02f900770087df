import type { MemberDetail, ValueDetail } from '../../../openapi/index.ts';
import type { RowLayout } from './row.ts';

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
