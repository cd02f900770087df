import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../source/json.ts';
import type { ParameterLocation, ParameterStyle } from './message.ts';
import { serializeParameter, wireText } from './serializeParameter.ts';
import type { ParameterShape } from './styles.ts';

const text = 'blue';
const list = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };

function shape(part: Partial<ParameterShape> & Pick<ParameterShape, 'style' | 'in'>): ParameterShape {
  return { name: 'color', explode: false, allowReserved: false, ...part };
}

type Row = readonly [ParameterStyle, boolean, ParameterLocation, string, string, string, string];

describe('the specification’s table of style examples', () => {
  const rows: readonly Row[] = [
    ['matrix', false, 'path', ';color', ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
    [
      'matrix',
      true,
      'path',
      ';color',
      ';color=blue',
      ';color=blue;color=black;color=brown',
      ';R=100;G=200;B=150',
    ],
    ['label', false, 'path', '.', '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
    ['label', true, 'path', '.', '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
    ['simple', false, 'path', '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
    ['simple', true, 'path', '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
    ['simple', false, 'header', '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
    ['simple', true, 'header', '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
    ['form', false, 'query', 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
    [
      'form',
      true,
      'query',
      'color=',
      'color=blue',
      'color=blue&color=black&color=brown',
      'R=100&G=200&B=150',
    ],
    ['form', false, 'cookie', 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
    [
      'form',
      true,
      'cookie',
      'color=',
      'color=blue',
      'color=blue&color=black&color=brown',
      'R=100&G=200&B=150',
    ],
    [
      'spaceDelimited',
      false,
      'query',
      'color=',
      'color=blue',
      'color=blue%20black%20brown',
      'color=R%20100%20G%20200%20B%20150',
    ],
    [
      'pipeDelimited',
      false,
      'query',
      'color=',
      'color=blue',
      'color=blue%7Cblack%7Cbrown',
      'color=R%7C100%7CG%7C200%7CB%7C150',
    ],
    [
      'spaceDelimited',
      true,
      'query',
      'color=',
      'color=blue',
      'color=blue&color=black&color=brown',
      'R=100&G=200&B=150',
    ],
    [
      'pipeDelimited',
      true,
      'query',
      'color=',
      'color=blue',
      'color=blue&color=black&color=brown',
      'R=100&G=200&B=150',
    ],
    [
      'deepObject',
      true,
      'query',
      'color=',
      'color=blue',
      'color=blue&color=black&color=brown',
      'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
    ],
    [
      'deepObject',
      false,
      'query',
      'color=',
      'color=blue',
      'color=blue&color=black&color=brown',
      'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150',
    ],
    ['cookie', false, 'cookie', 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
    [
      'cookie',
      true,
      'cookie',
      'color=',
      'color=blue',
      'color=blue; color=black; color=brown',
      'R=100; G=200; B=150',
    ],
  ];

  it.each(rows)('%s, explode %s, in %s', (style, explode, location, none, one, many, named) => {
    const parameter = shape({ style, explode, in: location });
    expect(serializeParameter(parameter, undefined)).toBe(none);
    expect(serializeParameter(parameter, text)).toBe(one);
    expect(serializeParameter(parameter, list)).toBe(many);
    expect(serializeParameter(parameter, object)).toBe(named);
  });
});

describe('values that mean no value', () => {
  it.each([
    ['form', true, 'query', ''],
    ['cookie', true, 'cookie', ''],
    ['form', false, 'query', 'color='],
    ['matrix', true, 'path', ';color'],
    ['label', false, 'path', '.'],
    ['simple', false, 'path', ''],
    ['simple', false, 'header', ''],
  ] as const)(
    '%s with explode %s in %s writes null, [] and {} alike',
    (style, explode, location, written) => {
      const parameter = shape({ style, explode, in: location });
      for (const empty of [null, [], {}]) expect(serializeParameter(parameter, empty)).toBe(written);
    },
  );

  it('keeps an empty text apart from no value', () => {
    expect(serializeParameter(shape({ style: 'form', explode: true, in: 'query' }), '')).toBe('color=');
  });
});

describe('percent-encoding', () => {
  const url = 'https://c.example/p?a=1&b=%20 é';

  it.each([
    [
      'query values are encoded',
      shape({ style: 'form', explode: true, in: 'query' }),
      'color=https%3A%2F%2Fc.example%2Fp%3Fa%3D1%26b%3D%2520%20%C3%A9',
    ],
    [
      'allowReserved lets the reserved set and triples pass',
      shape({ style: 'form', explode: true, in: 'query', allowReserved: true }),
      'color=https://c.example/p?a=1&b=%20%20%C3%A9',
    ],
    [
      'path values are encoded',
      shape({ style: 'simple', in: 'path' }),
      'https%3A%2F%2Fc.example%2Fp%3Fa%3D1%26b%3D%2520%20%C3%A9',
    ],
    ['headers are not', shape({ style: 'simple', in: 'header' }), url],
    ['the cookie style is not', shape({ style: 'cookie', in: 'cookie' }), `color=${url}`],
  ])('%s', (_, parameter, written) => {
    expect(serializeParameter(parameter, url)).toBe(written);
  });

  it('encodes names and members too', () => {
    const parameter = shape({ name: 'filter[a]', style: 'form', explode: true, in: 'query' });
    expect(serializeParameter(parameter, 'x')).toBe('filter%5Ba%5D=x');
    expect(serializeParameter(parameter, { 'a b': '&' })).toBe('a%20b=%26');
  });

  it('writes a lone surrogate as the replacement character', () => {
    expect(serializeParameter(shape({ style: 'simple', in: 'path' }), 'a\uD800')).toBe('a%EF%BF%BD');
  });
});

describe('values inside lists and objects', () => {
  it('writes values that are not text as JSON', () => {
    const parameter = shape({ style: 'form', in: 'query' });
    expect(serializeParameter(parameter, [1, true, { a: 1 }])).toBe('color=1,true,%7B%22a%22%3A1%7D');
  });

  it('adds a bracket for each level of a deep object', () => {
    const parameter = shape({ style: 'deepObject', explode: true, in: 'query' });
    expect(serializeParameter(parameter, { a: { b: 'x' }, c: [1, 2] })).toBe(
      'color%5Ba%5D%5Bb%5D=x&color%5Bc%5D=1&color%5Bc%5D=2',
    );
  });

  it('writes everything below the sixteenth bracket of a deep object as JSON', () => {
    const parameter = shape({ style: 'deepObject', explode: true, in: 'query' });
    const nested = (levels: number): JsonValue => (levels === 0 ? 'x' : { a: nested(levels - 1) });
    expect(decodeURIComponent(serializeParameter(parameter, nested(18)) ?? '')).toBe(
      `color${'[a]'.repeat(17)}={"a":"x"}`,
    );
  });
});

describe('content parameters', () => {
  const base = { style: 'form', explode: true } as const;

  it.each([
    ['query', 'application/json', { a: [1] }, 'color=%7B%22a%22%3A%5B1%5D%7D'],
    ['query', 'application/json', 'x', 'color=%22x%22'],
    ['header', 'application/json', { a: 1 }, '{"a":1}'],
    ['path', 'application/json', [1], '%5B1%5D'],
    ['cookie', 'application/json', { a: 1 }, 'color=%7B%22a%22%3A1%7D'],
    ['query', 'text/plain', 'a b', 'color=a%20b'],
    ['query', 'application/x-www-form-urlencoded', { a: 'b c' }, 'color=a%3Db%2Bc'],
    ['querystring', 'application/x-www-form-urlencoded', { a: 'b c', d: [1, 2] }, 'a=b+c&d=1&d=2'],
    ['querystring', 'application/x-www-form-urlencoded', 'a=1', 'a=1'],
    ['querystring', 'application/json', { a: 1 }, '%7B%22a%22%3A1%7D'],
    ['querystring', 'text/plain', 'a=b', 'a%3Db'],
    ['querystring', 'application/json', null, ''],
  ] as const)('%s as %s: %j is %s', (location, mediaType, value, written) => {
    expect(serializeParameter(shape({ ...base, in: location, mediaType }), value)).toBe(written);
  });
});

const shapeOf = (more: Partial<ParameterShape>): ParameterShape => ({
  name: 'id',
  in: 'query',
  style: 'form',
  explode: true,
  allowReserved: false,
  ...more,
});

it.each<[Partial<ParameterShape>, JsonValue, string]>([
  [{}, [1, 2], '?id=1&id=2'],
  [{ explode: false }, [1, 2], '?id=1,2'],
  [{ style: 'pipeDelimited', explode: false }, ['a', 'b'], '?id=a%7Cb'],
  [{ style: 'deepObject' }, { R: 100 }, '?id%5BR%5D=100'],
  [{}, [], ''],
  [{ in: 'querystring' }, { a: 'x y', b: ['1', '2'] }, '?a=x+y&b=1&b=2'],
  [{ in: 'path', style: 'matrix' }, { a: 1, b: 2 }, ';a=1;b=2'],
  [{ in: 'header', style: 'simple', explode: false }, ['a', 'b'], 'id: a,b'],
  [{ in: 'header', style: 'simple', explode: false }, [], 'id:'],
  [{ in: 'header', style: 'simple', mediaType: 'application/json' }, { a: [1] }, 'id: {"a":[1]}'],
  [{ in: 'cookie', style: 'cookie' }, ['a', 'b'], 'Cookie: id=a; id=b'],
  [{ in: 'cookie', style: 'cookie' }, [], ''],
])('%j with %j is %s', (more, value, text) => {
  expect(wireText(shapeOf(more), value)).toBe(text);
});
