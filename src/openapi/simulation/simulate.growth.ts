import { expect, it } from 'vitest';
import { parseKey } from '../expression/parseKey.ts';
import { growth, LINEAR } from '../growth.fixture.ts';
import { exchangeOf, sentValue } from './exchange.fixture.ts';
import { simulate } from './simulate.ts';

it.each([
  ['request values that are declared elsewhere', (index: number) => `{$request.path.p${index}}`],
  ['request values of another case', (index: number) => `{$request.query.P${index}}`],
  ['response headers', (index: number) => `{$response.header.h${index}}`],
  ['headers of other responses', (index: number) => `{$response.header.o${index}}`],
])('a key that reads many %s, of many, takes no worse than n log n', (_, write) => {
  const keyOf = (count: number) => Array.from({ length: count }, (_each, index) => write(index)).join('/');
  const run = (key: string) => {
    const numbers = key.split('/').map((_each, index) => index);
    const exchange = exchangeOf({
      request: { values: numbers.map((index) => sentValue('query', `p${index}`, 'x')) },
      response: {
        headers: key.includes('header.h')
          ? numbers.map((index) => sentValue('header', `h${index}`, 'x'))
          : [],
      },
      responses: [{ status: '202', headers: numbers.map((index) => `o${index}`), hasBody: false }],
    });
    return simulate(parseKey(key), exchange, { minor: '3.1' });
  };
  expect(growth(keyOf, 300, run)).toBeLessThan(LINEAR);
});
