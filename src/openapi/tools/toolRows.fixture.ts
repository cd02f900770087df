// biome-ignore-all lint/suspicious/noTemplateCurlyInString: keys that writers got wrong in this very way
/**
 * What three mock servers made of callback keys, one exchange for all (`toolExchange.fixture.ts`). Seen 2026-11-28:
 * Prism 5.16.0 run end to end; the URL methods of Microcks 1.16.0-SNAPSHOT (18ab3372) and MockServer 7.0.1-SNAPSHOT
 * (3cf51836) run alone, what they send read in their source. `H` is `http://127.0.0.1:4555`, `h` the same without its
 * scheme; a text that ends with `…` is the beginning of a longer one.
 */
export interface ToolCell {
  readonly text?: string;
  /** The address or, where it begins with `/`, its path and query; absent where nothing arrives. */
  readonly sent?: string;
}

export type ToolRow = readonly [key: string, prism: ToolCell, microcks: ToolCell, mockServer: ToolCell];

const NO_URL: ToolCell = {};

function refused(text: string): ToolCell {
  return { text };
}

function sent(text: string, arrives = text): ToolCell {
  return { text, sent: arrives };
}

export const TOOL_ROWS: readonly ToolRow[] = [
  ['$request.body#/u', refused('$request.body#/u'), refused('emptykey'), refused('$request.body#/u')],
  ['$url', refused('$url'), NO_URL, refused('$url')],
  ['H/lit', sent('H/lit'), NO_URL, sent('h/lit')],
  ['{$url}', refused(''), NO_URL, sent('127.0.0.1:4010/subs/a b')],
  ['H/?u={$url}', sent('H/?u='), NO_URL, sent('h/')],
  ['H/{$method}', sent('H/post'), NO_URL, sent('h/')],
  ['H/{$method.x}', sent('H/post'), NO_URL, sent('h/')],
  ['H/{$request.path.id}/x', sent('H//x'), NO_URL, refused('H/a b/x')],
  ['{$request.query.cb}', sent('H/hook'), sent('H/hook'), sent('h/hook')],
  ['{$request.query.cb}/data', sent('H/hook/data'), NO_URL, sent('h/hook/data')],
  ['{$request.query.raw}', sent('H/raw'), sent('H/raw'), sent('h/raw')],
  ['H/{$request.query.multi}', sent('H/a,b'), NO_URL, sent('h/a')],
  ['{$request.query.hub.callback}', refused(''), NO_URL, sent('h/dot')],
  ['H/{$request.query.q}', sent('H/x y&z=1', '/x%20y&z=1'), NO_URL, refused('H/x y&z=1')],
  ['H/{$request.query.plus}', sent('H/a b', '/a%20b'), NO_URL, refused('H/a b')],
  ['H/{$request.query.pct}', sent('H/a%2Fb'), NO_URL, sent('h/a/b')],
  ['H/{$request.query.empty}/e', sent('H//e'), NO_URL, sent('h//e')],
  ['H/{$request.query.a[b]}', sent('H/br'), NO_URL, sent('h/br')],
  ['H/{$request.query.u}/{$request.query.U}', sent('H//upper'), NO_URL, sent('h/upper/upper')],
  ['H/{$request.query.missing}/m', sent('H//m'), NO_URL, sent('h//m')],
  ['H/{$request.query.}/noname', sent('H//noname'), NO_URL, sent('h//noname')],
  ['H/{$request.query.cb#/x}', sent('H/H/hook'), NO_URL, sent('h/')],
  ['H/{$request.query#/cb}', sent('H/'), NO_URL, sent('h/')],
  [
    'H/{$request.query.toString}',
    sent('H/function toString() { [native code] }', '/function%20toString()%20%7B%20[native%…'),
    NO_URL,
    sent('h/'),
  ],
  ['H/{$request.header.X-Callback}/h', sent('H//h'), NO_URL, sent('h/http://127.0.0.1:4555/hdr/h')],
  ['{$request.header.x-callback}/h', sent('H/hdr/h'), NO_URL, sent('h/hdr/h')],
  ['{$request.header.x-lower}', sent('H/low'), sent('H/low'), sent('h/low')],
  ['{$request.header.X-Lower}', refused(''), sent('H/low'), sent('h/low')],
  ['H/{$request.header.content-type}', sent('H/application/json'), NO_URL, sent('h/application/json')],
  ['{$request.body#/u}', sent('H/body'), sent('H/body'), sent('h/body')],
  ['{$request.body#/u}/data', sent('H/body/data'), refused(''), sent('h/body/data')],
  ['H/{$request.body#/n}', sent('H/7'), NO_URL, sent('h/7')],
  ['H/{$request.body#/big}', sent('H/1e+21'), NO_URL, sent('h/1.0E21')],
  ['H/{$request.body#/t}/{$request.body#/no}', sent('H/true/false'), NO_URL, sent('h/true/false')],
  ['H/{$request.body#/z}/z', sent('H//z'), NO_URL, sent('h//z')],
  ['H/{$request.body#/e}/e', sent('H//e'), NO_URL, sent('h//e')],
  [
    'H/{$request.body#/o}',
    sent('H/[object Object]', '/[object%20Object]'),
    NO_URL,
    refused('H/{"x":1,"y":["p"]}'),
  ],
  ['H/{$request.body#/arr}', sent('H/H/a0,H/a1'), NO_URL, refused('H/["H/a0","H/a1"]')],
  ['{$request.body#/arr/1}', sent('H/a1'), sent('H/a1'), sent('h/a1')],
  ['H/{$request.body#/arr/-}/m', sent('H//m'), NO_URL, sent('h//m')],
  ['H/{$request.body#/arr/01}/m', sent('H//m'), NO_URL, sent('h//m')],
  ['H/{$request.body#/arr/length}/m', sent('H/2/m'), NO_URL, sent('h//m')],
  ['H/{$request.body#/empt}/m', sent('H//m'), NO_URL, refused('H/[]/m')],
  ['H/{$request.body#/a/b}', sent('H/nested'), NO_URL, sent('h/nested')],
  [
    'H/{$request.body#/a.b}/dot',
    sent('H/[object Object]/dot', '/[object%20Object]/dot'),
    NO_URL,
    sent('h/dotkey/dot'),
  ],
  ['H/{$request.body#/a~1b}', sent('H/slashkey'), NO_URL, sent('h/slashkey')],
  ['H/{$request.body#/m~0n}', sent('H/tildekey'), NO_URL, sent('h/tildekey')],
  ['H/{$request.body#/p%20q}', sent('H/spacetop'), NO_URL, sent('h/pctliteral')],
  ['H/{$request.body#/}', sent('H/emptykey'), NO_URL, sent('h/emptykey')],
  ['H/{$request.body#/a/}', sent('H/emptyinner'), NO_URL, sent('h/emptyinner')],
  ['H/{$request.body#}/whole', sent('H//whole'), NO_URL, refused('H/{"u":"H/body","n":7,"big":1…')],
  ['H/{$request.body}/whole', sent('H//whole'), NO_URL, sent('h//whole')],
  ['H/{$request.body#/x}y}', sent('H/y}', '/y%7D'), NO_URL, refused('H/y}')],
  ['H/{$request.body#/x{y}', sent('H/openbrace'), NO_URL, sent('h/openbrace')],
  ['H/{$request.body#/h#i}', sent('H/'), NO_URL, sent('h/hashkey')],
  ['H/{$request.body#/m~2n}', sent('H/'), NO_URL, sent('h/')],
  ['H/{$request.body#/nope}/m', sent('H//m'), NO_URL, sent('h//m')],
  ['H/{$request.body#/u/deeper}/m', sent('H//m'), NO_URL, sent('h//m')],
  ['H/{$request.body#/amp}', sent('H/a&b=c d@e.f', '/a&b=c%20d@e.f'), NO_URL, refused('H/a&b=c d@e.f')],
  ['H/{$request.body#/slash}', sent('H/a/../b?c#d', '/b?c'), NO_URL, sent('h/a/../b')],
  ['H/{$request.body#/crlf}', sent('H/a\r\nX: y', '/aX:%20y'), NO_URL, refused('H/a\r\nX: y')],
  ['H/{$request.body#/pre}', sent('H/%7Bx%7D'), NO_URL, sent('h/{x}')],
  ['{$request.body#/rel}', refused('/relative'), refused('/relative'), refused('/relative')],
  [
    '{$request.body#/u}?x={$request.body#/n}&y={$request.body#/amp}',
    sent('H/body?x=7&y=a&b=c d@e.f', '/body?x=7&y=a&b=c%20d@e.f'),
    refused(''),
    refused('H/body?x=7&y=a&b=c d@e.f'),
  ],
  ['{$response.header.Location}', sent('H/loc'), NO_URL, refused('')],
  ['{$response.header.location}', refused(''), NO_URL, refused('')],
  ['H/{$response.header.X-Res}', sent('H/resv'), NO_URL, sent('h/')],
  ['H/{$response.header.x-res}', sent('H/'), NO_URL, sent('h/')],
  ['H/{$response.body#/id}', sent('H/r1'), NO_URL, sent('h/')],
  ['{$response.body#/links/self}', sent('H/self'), refused(''), refused('')],
  ['H/{$response.body#/nul}/x', sent('H//x'), NO_URL, sent('h//x')],
  ['H/{$response.query.cb}/x', sent('H//x'), NO_URL, sent('h//x')],
  ['H/{request.body#/u}', sent('H/'), NO_URL, refused('H/{request.body#/u}')],
  ['{$request.body.u}', refused(''), NO_URL, refused('')],
  ['{$callback_url}', refused(''), NO_URL, refused('')],
  ['H/${request.body#/u}', sent('H/$'), NO_URL, refused('H/${request.body#/u}')],
  ['H/${$request.body#/n}', sent('H/$7'), NO_URL, sent('h/$7')],
  ['H/{{$request.body#/n}}', sent('H/}', '/%7D'), NO_URL, refused('H/{7}')],
  [
    'H/{$request.body#/n',
    sent('H/{$request.body#/n', '/%7B$request.body'),
    NO_URL,
    refused('H/{$request.body#/n'),
  ],
  ['H/{}', sent('H/{}', '/%7B%7D'), NO_URL, refused('H/{}')],
  ['H/{id}', sent('H/'), NO_URL, refused('H/{id}')],
  ['H/{$request.cookie.sid}', sent('H/'), NO_URL, sent('h/')],
  ['H/{$request.method}', sent('H/'), NO_URL, sent('h/POST')],
  ['H/{$request.body#.n}', sent('H/'), NO_URL, sent('h/')],
  ['', refused(''), NO_URL, refused('')],
  ['{$request.body#/n}', refused('7'), refused('7'), refused('7')],
  ['{$request.body#/z}', refused(''), refused('null'), refused('')],
  [
    '{$request.body#/o}',
    refused('[object Object]'),
    refused('{"x":1,"y":["p"]}'),
    refused('{"x":1,"y":["p"]}'),
  ],
  ['{$request.body#/arr}', sent('H/a0,H/a1'), refused('["H/a0","H/a1"]'), refused('["H/a0","H/a1"]')],
  ['{$request.body#/nope}', refused(''), refused(''), refused('')],
  ['{$request.body#/a.b}', refused('[object Object]'), refused('{"b":"nested","c d":"…'), refused('dotkey')],
  ['{$request.body#/x}y}', refused('y}'), refused('bracekey'), refused('y}')],
  [
    '{$request.body#}',
    refused(''),
    refused('{"u":"H/body","n":7,"…'),
    refused('{"u":"H/body","n":7,"big":1.0…'),
  ],
  ['{$request.body#u}', refused(''), NO_URL, refused('')],
  ['{$request.query.missing}', refused(''), NO_URL, refused('')],
  ['{$request.query.CB}', refused(''), NO_URL, sent('h/hook')],
  ['{$request.query.}', refused(''), NO_URL, refused('')],
  ['{$request.header.X-CALLBACK}', refused(''), sent('H/hdr'), sent('h/hdr')],
  ['{$request.header.missing}', refused(''), NO_URL, refused('')],
  ['{$response.header.X-Callback}', refused(''), sent('H/hdr'), refused('')],
  ['{$response.body#/u}', refused(''), sent('H/body'), refused('')],
  ['{request.body#/u}', refused(''), sent('H/body'), refused('{request.body#/u}')],
  ['${request.body#/u}', refused('$'), sent('H/body'), refused('${request.body#/u}')],
  ['{$request.body#/u} ', sent('H/body ', '/body'), refused(''), refused('H/body ')],
  ['{{$request.body#/u}}', refused('}'), refused(''), refused('{H/body}')],
  ['{$request.body#/u', refused('{$request.body#/u'), refused('emptykey'), refused('{$request.body#/u')],
  ['{$request.body#/u}{$request.body#/n}', sent('H/body7'), refused(''), sent('h/body7')],
  ['H/p?q={$request.body#/n}', sent('H/p?q=7'), NO_URL, sent('h/p')],
  ['{$request.body#/u}?x=1#f', sent('H/body?x=1#f', '/body?x=1'), refused(''), sent('h/body')],
  ['{$request.query.cb}{$request.body#/rel}', sent('H/hook/relative'), NO_URL, sent('h/hook/relative')],
  ['H/{}/{$request.body#/n}', sent('H/'), NO_URL, refused('H/{}/7')],
];
