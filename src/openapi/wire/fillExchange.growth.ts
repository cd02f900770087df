import { expect, it } from 'vitest';
import { detailOf } from '../exchange/describe.fixture.ts';
import type { OperationDetail } from '../exchange/detail.ts';
import { growth, LINEAR } from '../growth.fixture.ts';
import { fillExchange } from './fillExchange.ts';

const list = { type: 'array', items: { type: 'string' } };
const object = { type: 'object', properties: { a: { type: 'string' } } };

it.each([
  ['cookie', { schema: list }, (index: number) => `p${index}=1`, '; '],
  ['cookie', { schema: { type: 'integer' } }, (index: number) => `p${index}=1`, '; '],
  ['query', { schema: object, style: 'deepObject' }, (index: number) => `p${index}[a]=1`, '&'],
  ['query', { schema: object }, (index: number) => `q${index}=1`, '&'],
])(
  'many fields in %s of %j are read from many pairs no worse than n log n',
  (location, more, write, joint) => {
    const details = new Map<number, OperationDetail>();
    const detailWith = (count: number): OperationDetail => {
      const parameters = Array.from({ length: count }, (_, index) => ({
        name: `p${index}`,
        in: location,
        ...more,
      }));
      const detail = details.get(count) ?? detailOf({ operation: { parameters } });
      details.set(count, detail);
      return detail;
    };
    const run = (text: string) => {
      const detail = detailWith(text.split(joint).length);
      const url = location === 'query' ? `https://a.example/x?${text}` : 'https://a.example/x';
      const headers = location === 'cookie' ? [{ name: 'Cookie', value: text }] : [];
      return fillExchange(detail, { method: 'POST', url, headers, ignored: [] });
    };
    const textOf = (count: number) => Array.from({ length: count }, (_, index) => write(index)).join(joint);
    expect(growth(textOf, 300, run)).toBeLessThan(LINEAR);
  },
);
