import type { Encodings, PartEncoding } from '../http/message.ts';
import { childSchemas, withParts } from '../schema/schemaTree.ts';
import { defined } from '../source/defined.ts';
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  members,
  stringMember,
} from '../source/json.ts';
import type { MemberDetail, ValueDetail } from './detail.ts';

/**
 * What a schema says of a value, its items and its members, for an editor that shows each of them on its own.
 *
 * @param schema From `expandSchema`. @param depth How many levels of items and members are wanted.
 * @example describeValue({ type: 'array', items: { type: 'integer' } }, 1) // { types: ['array'], items: { types: ['integer'] } }
 */
export function describeValue(schema: JsonObject, depth: number): ValueDetail {
  const parts = withParts(schema);
  const first = (keyword: string) => parts.map((part) => stringMember(part, keyword)).find(Boolean);
  const type = first('type');
  const choices = parts.map((part) => member(part, 'enum')).find(isArray);
  const contentType = first('contentMediaType') ?? (isBinary(parts) ? 'application/octet-stream' : undefined);
  const items = depth > 0 && type === 'array' ? childSchemas(schema, '0', true)[0] : undefined;
  const inner = depth > 0 && type === 'object' ? parts.flatMap((part) => membersOf(part, depth)) : [];
  return defined({
    types: type === undefined ? [] : [type],
    enum: choices,
    contentType,
    ...(items !== undefined && { items: describeValue(items, depth - 1) }),
    ...(inner.length > 0 && { members: inner }),
  });
}

/** The one property of an open object represents all of them (see `expandSchema`), so it names nothing. */
function membersOf(part: JsonObject, depth: number): readonly MemberDetail[] {
  const open = member(part, 'additionalProperties') === true;
  return members(member(part, 'properties'))
    .filter(([name]) => !(open && name === 'property1'))
    .map(([name, each]) => ({ ...describeValue(isObject(each) ? each : {}, depth - 1), name }));
}

/** Text that encodes bytes: 3.0 says so by `format`, later versions by `contentEncoding`. */
function isBinary(parts: readonly JsonObject[]): boolean {
  return parts.some(
    (part) => member(part, 'format') === 'binary' || member(part, 'contentEncoding') !== undefined,
  );
}

const fieldStyles = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'] as const;

/**
 * How the fields of a form or the parts of a multipart body are written (Media Type Object, `encoding`), with the
 * content types that follow from the schema. What follows from a value alone is left out.
 *
 * @param written The `encoding` map; a member of the wrong type counts as absent.
 * @example describeEncoding({ a: { explode: false } }, { types: ['object'] }) // { a: { explode: false } }
 */
export function describeEncoding(written: JsonValue | undefined, schema: ValueDetail): Encodings {
  const implied = (schema.members ?? []).flatMap(({ name, contentType, items }) => {
    const type = contentType ?? items?.contentType;
    return type === undefined ? [] : [[name, { contentType: type }] as const];
  });
  const given = members(written).map(([name, each]) => {
    const before = implied.find(([implied]) => implied === name)?.[1];
    return [name, { ...before, ...encodingOf(each) }] as const;
  });
  return Object.fromEntries([...implied, ...given]);
}

function encodingOf(value: JsonValue): PartEncoding {
  const contentType = stringMember(value, 'contentType');
  const style = fieldStyles.find((each) => each === member(value, 'style'));
  const [explode, allowReserved] = [member(value, 'explode'), member(value, 'allowReserved')];
  return defined({
    contentType,
    style,
    ...(typeof explode === 'boolean' ? { explode } : {}),
    ...(typeof allowReserved === 'boolean' ? { allowReserved } : {}),
  });
}
