import { expect, it } from 'vitest';
import type { JsonValue } from '../source/json.ts';
import type { ParameterShape } from './parameterShape.ts';
import { wireText } from './wireText.ts';

const shape = (more: Partial<ParameterShape>): ParameterShape => ({
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
  expect(wireText(shape(more), value)).toBe(text);
});
