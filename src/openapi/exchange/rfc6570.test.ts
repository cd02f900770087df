import { describe, expect, it } from 'vitest';
import { styledField } from '../http/form.ts';
import type { ParameterLocation, ParameterStyle } from '../http/message.ts';
import { serializeParameter } from '../http/serializeParameter.ts';
import type { JsonValue } from '../source/json.ts';

const list = ['red', 'green', 'blue'];
const keys = { semi: ';', dot: '.', comma: ',' };

type Row = readonly [
  style: ParameterStyle,
  explode: boolean,
  name: string,
  value: JsonValue,
  written: string,
];

function written(
  [style, explode, name, value]: Row,
  location: ParameterLocation,
  allowReserved = false,
): string {
  return serializeParameter({ name, in: location, style, explode, allowReserved }, value);
}

describe('the examples of RFC 6570', () => {
  const inPath: readonly Row[] = [
    // §3.2.2, simple
    ['simple', false, 'var', 'value', 'value'],
    ['simple', false, 'hello', 'Hello World!', 'Hello%20World%21'],
    ['simple', false, 'half', '50%', '50%25'],
    ['simple', false, 'empty', '', ''],
    ['simple', false, 'list', list, 'red,green,blue'],
    ['simple', true, 'list', list, 'red,green,blue'],
    ['simple', false, 'keys', keys, 'semi,%3B,dot,.,comma,%2C'],
    ['simple', true, 'keys', keys, 'semi=%3B,dot=.,comma=%2C'],
    // §3.2.5, label
    ['label', false, 'who', 'fred', '.fred'],
    ['label', false, 'half', '50%', '.50%25'],
    ['label', true, 'dom', ['example', 'com'], '.example.com'],
    ['label', false, 'empty', '', '.'],
    ['label', false, 'list', list, '.red,green,blue'],
    ['label', true, 'list', list, '.red.green.blue'],
    ['label', false, 'keys', keys, '.semi,%3B,dot,.,comma,%2C'],
    ['label', true, 'keys', keys, '.semi=%3B.dot=..comma=%2C'],
    // §3.2.7, path-style parameters
    ['matrix', false, 'who', 'fred', ';who=fred'],
    ['matrix', false, 'half', '50%', ';half=50%25'],
    ['matrix', false, 'empty', '', ';empty'],
    ['matrix', true, 'empty', '', ';empty'],
    ['matrix', false, 'v', '6', ';v=6'],
    ['matrix', false, 'list', list, ';list=red,green,blue'],
    ['matrix', true, 'list', list, ';list=red;list=green;list=blue'],
    ['matrix', false, 'keys', keys, ';keys=semi,%3B,dot,.,comma,%2C'],
    ['matrix', true, 'keys', keys, ';semi=%3B;dot=.;comma=%2C'],
  ];
  it.each(inPath)('%s, explode %s, of %s = %j', (...row) => {
    expect(written(row, 'path')).toBe(row[4]);
  });

  // §3.2.8 and §3.2.9; the `?` or `&` before it depends on the URL.
  const inQuery: readonly Row[] = [
    ['form', false, 'who', 'fred', 'who=fred'],
    ['form', false, 'half', '50%', 'half=50%25'],
    ['form', false, 'empty', '', 'empty='],
    ['form', true, 'empty', '', 'empty='],
    ['form', false, 'list', list, 'list=red,green,blue'],
    ['form', true, 'list', list, 'list=red&list=green&list=blue'],
    ['form', false, 'keys', keys, 'keys=semi,%3B,dot,.,comma,%2C'],
    ['form', true, 'keys', keys, 'semi=%3B&dot=.&comma=%2C'],
  ];
  it.each(inQuery)('%s, explode %s, of %s = %j', (...row) => {
    expect(written(row, 'query')).toBe(row[4]);
  });

  // §3.2.3, `{+var}`
  const reserved: readonly Row[] = [
    ['simple', false, 'hello', 'Hello World!', 'Hello%20World!'],
    ['simple', false, 'half', '50%', '50%25'],
    ['simple', false, 'base', 'http://example.com/home/', 'http://example.com/home/'],
    ['simple', false, 'list', list, 'red,green,blue'],
    ['simple', false, 'keys', keys, 'semi,;,dot,.,comma,,'],
    ['simple', true, 'keys', keys, 'semi=;,dot=.,comma=,'],
  ];
  it.each(reserved)('%s with reserved characters, explode %s, of %s = %j', (...row) => {
    expect(written(row, 'path', true)).toBe(row[4]);
  });
});

describe('empty members of an exploded list or object', () => {
  it.each<Row>([
    ['matrix', true, 'a', ['', 'x'], ';a;a=x'],
    ['matrix', true, 'a', { b: '', c: 'x' }, ';b;c=x'],
    ['matrix', false, 'a', { b: '', c: 'x' }, ';a=b,,c,x'],
    ['simple', true, 'a', { b: '' }, 'b='],
    ['label', true, 'a', { b: '' }, '.b='],
  ])('%s, explode %s, of %s = %j', (...row) => {
    expect(written(row, 'path')).toBe(row[4]);
  });
});

describe('`null` in a list or object is undefined and left out (RFC 6570 §2.3)', () => {
  const mixed = ['a', null, 'b'];
  const partly = { x: null, y: 1 };

  it.each<readonly [ParameterLocation, ...Row]>([
    ['path', 'simple', false, 'n', mixed, 'a,b'],
    ['path', 'simple', true, 'n', partly, 'y=1'],
    ['header', 'simple', false, 'n', partly, 'y,1'],
    ['path', 'label', true, 'n', mixed, '.a.b'],
    ['path', 'matrix', true, 'n', mixed, ';n=a;n=b'],
    ['path', 'matrix', false, 'n', partly, ';n=y,1'],
    ['query', 'form', true, 'n', mixed, 'n=a&n=b'],
    ['query', 'form', false, 'n', partly, 'n=y,1'],
    ['query', 'spaceDelimited', false, 'n', mixed, 'n=a%20b'],
    ['query', 'pipeDelimited', false, 'n', mixed, 'n=a%7Cb'],
    ['query', 'deepObject', true, 'n', { x: { z: null }, y: [1, null] }, 'n%5By%5D=1'],
    ['cookie', 'cookie', true, 'n', mixed, 'n=a; n=b'],
  ])('in %s, %s, explode %s', (location, ...row) => {
    expect(written(row, location)).toBe(row[4]);
  });

  it.each<readonly [ParameterLocation, ...Row]>([
    ['query', 'form', true, 'n', [null], ''],
    ['query', 'form', false, 'n', [null], 'n='],
    ['query', 'form', true, 'n', { x: null }, ''],
    ['path', 'matrix', true, 'n', { x: null }, ';n'],
    ['path', 'label', false, 'n', [null, null], '.'],
    ['path', 'simple', false, 'n', [null], ''],
  ])('and nothing is left of it in %s, %s, explode %s', (location, ...row) => {
    expect(written(row, location)).toBe(row[4]);
  });

  it('also in a field of a form that is written like a query parameter', () => {
    expect(styledField('n', mixed, { style: 'form' })).toBe('n=a&n=b');
    expect(styledField('n', [null], { style: 'form' })).toBe('');
  });
});
