import type { Encodings, PartEncoding } from '../http/message.ts';
import type { JsonValue } from '../source/json.ts';
import { member, members, stringMember } from '../source/json.ts';
import type { ValueDetail } from './detail.ts';

const styles = ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'] as const;

/**
 * How the fields of a form or the parts of a multipart body are written (Media Type Object, `encoding`), with the
 * content types that follow from the schema. What follows from a value alone is left out.
 *
 * @param written The `encoding` map; a member of the wrong type counts as absent.
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
  const style = styles.find((each) => each === member(value, 'style'));
  const [explode, allowReserved] = [member(value, 'explode'), member(value, 'allowReserved')];
  return {
    ...(contentType === undefined ? {} : { contentType }),
    ...(style === undefined ? {} : { style }),
    ...(typeof explode === 'boolean' ? { explode } : {}),
    ...(typeof allowReserved === 'boolean' ? { allowReserved } : {}),
  };
}
