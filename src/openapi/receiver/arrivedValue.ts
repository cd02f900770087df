import type { Field } from '../exchange/detail.ts';
import { scalarText } from '../http/scalarText.ts';
import { isArray, type JsonObject, member } from '../source/json.ts';
import { eitherOf, inlineCode } from '../source/words.ts';
import type { ArrivedPlace, Deviation } from './arrived.types.ts';
import type { UrlParameter } from './receiver.types.ts';

export function missingValue(
  place: 'query' | 'header' | 'cookie',
  name: string,
  noun: string,
  parameter?: UrlParameter,
): Deviation {
  const value = parameter?.values[0];
  const example = value === undefined || value === '' ? '' : `, such as ${inlineCode(`${name}=${value}`)}`;
  return {
    place,
    name,
    severity: 'error',
    message: `The ${noun} ${inlineCode(name)} is missing; it is required${example}.`,
  };
}

export function valueDeviations(
  place: 'path' | 'query',
  { name, around }: UrlParameter,
  text: string,
  schema: JsonObject,
): readonly Deviation[] {
  const expected =
    around && !fitsAround(text, around)
      ? `text like ${inlineCode(around.join('…'))}`
      : expectedOf(schema, text);
  if (expected === undefined && (place === 'query' || text !== '')) return [];
  const noun = place === 'path' ? 'path parameter' : 'query parameter';
  return [wrongValue(place, name, noun, text, expected ?? 'a value')];
}

export function fieldValueDeviations(
  place: 'query' | 'header' | 'cookie',
  field: Field,
  text: string,
): readonly Deviation[] {
  if (!isScalar(field)) return [];
  const schema: JsonObject = { type: field.types, ...(field.enum && { enum: field.enum }) };
  const expected = expectedOf(schema, text.trim());
  const noun = place === 'query' ? 'query parameter' : place;
  return expected === undefined ? [] : [wrongValue(place, field.name, noun, text, expected)];
}

function wrongValue(
  place: ArrivedPlace,
  name: string,
  noun: string,
  text: string,
  expected: string,
): Deviation {
  const message = `The ${noun} ${inlineCode(name)} is ${text === '' ? 'empty' : inlineCode(text)}; expected ${expected}.`;
  return { place, name, severity: 'error', message };
}

export function isScalar({ types, mediaType }: Field): boolean {
  return mediaType === undefined && !types.includes('array') && !types.includes('object');
}

/** What a schema expects in place of a text; nothing where it fits, as far as can be told without patterns. */
function expectedOf(schema: JsonObject, text: string): string | undefined {
  const constant = member(schema, 'const');
  const listed = constant === undefined ? member(schema, 'enum') : [constant];
  if (isArray(listed) && listed.length > 0) {
    return listed.some((value) => scalarText(value) === text)
      ? undefined
      : eitherOf(listed.slice(0, 12).map(scalarText));
  }
  const type = member(schema, 'type');
  const types = (isArray(type) ? type : [type]).filter((each) => typeof each === 'string');
  if (types.length === 0 || types.some((each) => isOfType(text, each))) return undefined;
  return types.map((each) => TYPE_WORDS.get(each) ?? each).join(' or ');
}

const TYPE_WORDS = new Map([
  ['number', 'a number'],
  ['integer', 'an integer'],
  ['boolean', '`true` or `false`'],
]);

function isOfType(text: string, type: string): boolean {
  if (type === 'number') return text.trim() !== '' && Number.isFinite(Number(text));
  if (type === 'integer') return text.trim() !== '' && Number.isInteger(Number(text));
  return type === 'boolean' ? text === 'true' || text === 'false' : true;
}

/** Whether a text has what is around its values, with something for each of them. */
function fitsAround(text: string, around: readonly string[]): boolean {
  const last = around.length - 1;
  let at = 0;
  for (const [index, piece] of around.entries()) {
    if (index === 0) {
      if (!text.startsWith(piece)) return false;
      at = piece.length;
    } else if (index === last) {
      return text.endsWith(piece) && text.length - piece.length > at;
    } else {
      const found = text.indexOf(piece, at + 1);
      if (found < 0) return false;
      at = found + piece.length;
    }
  }
  return true;
}
