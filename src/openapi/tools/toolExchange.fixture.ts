import type { Exchange } from '../exchange/exchange.ts';
import { exchangeOf, jsonBody, sentValue } from '../simulation/exchange.fixture.ts';

const H = 'http://127.0.0.1:4555';

const QUERY: readonly (readonly [name: string, value: string])[] = [
  ['cb', `${H}/hook`],
  ['raw', `${H}/raw`],
  ['hub.callback', `${H}/dot`],
  ['q', 'x y&z=1'],
  ['plus', 'a b'],
  ['pct', 'a%2Fb'],
  ['empty', ''],
  ['a[b]', 'br'],
  ['U', 'upper'],
  ['é', 'acute'],
];

/** The exchange that `TOOL_ROWS` is about. */
export function toolExchange(): Exchange {
  const query = QUERY.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const headers = [
    ['X-Callback', `${H}/hdr`],
    ['x-lower', `${H}/low`],
    ['X.Dot', `${H}/xdot`],
    ['Content-Type', 'application/json'],
  ] as const;
  return exchangeOf({
    request: {
      method: 'POST',
      path: '/subs/{id}',
      url: `http://127.0.0.1:4010/subs/a%20b?${query.join('&')}&multi=a&multi=b`,
      values: [
        sentValue('path', 'id', 'a b'),
        ...QUERY.map(([name, value]) => sentValue('query', name, value)),
        sentValue('query', 'multi', ['a', 'b']),
        ...headers.map(([name, value]) => sentValue('header', name, value)),
      ],
      body: jsonBody({
        u: `${H}/body`,
        n: 7,
        big: 1e21,
        t: true,
        no: false,
        z: null,
        e: '',
        o: { x: 1, y: ['p'] },
        arr: [`${H}/a0`, `${H}/a1`],
        empt: [],
        'a.b': 'dotkey',
        a: { b: 'nested', 'c d': 'spacekey', '': 'emptyinner' },
        'a/b': 'slashkey',
        'm~n': 'tildekey',
        'p%20q': 'pctliteral',
        'p q': 'spacetop',
        '': 'emptykey',
        'x}y': 'bracekey',
        'x{y': 'openbrace',
        'h#i': 'hashkey',
        '~1': 'tildeone',
        amp: 'a&b=c d@e.f',
        slash: 'a/../b?c#d',
        crlf: 'a\r\nX: y',
        pre: '%7Bx%7D',
        rel: '/relative',
      }),
    },
    response: {
      status: 201,
      headers: [sentValue('header', 'Location', `${H}/loc`), sentValue('header', 'X-Res', 'resv')],
      body: jsonBody({ id: 'r1', links: { self: `${H}/self` }, num: 3, nul: null }),
    },
  });
}
