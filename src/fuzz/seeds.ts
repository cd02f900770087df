import type { Food } from './entryPoints.ts';

/** Sound texts of each kind, to begin from. Documents are the bundled examples. */
export function seedsOf(
  food: Food,
  documents: readonly [string, ...string[]],
): readonly [string, ...string[]] {
  return food === 'document' ? documents : SEEDS[food];
}

const SEEDS: Readonly<Record<Exclude<Food, 'document'>, readonly [string, ...string[]]>> = {
  key: [
    '{$request.query.url}/data?id={$request.body#/id}',
    '$request.body#/url',
    'https://{$request.header.X-Url}/{$response.header.Location}#x',
    '{$request.body.id}',
    '{{$url}}',
    '{$request.path.id }',
  ],
  message: [
    "curl -X POST 'https://eu.a.example/v1/a/1?url=x' -H 'X-Url: y' -d 'url=1&tags=a,b' --compressed",
    'curl.exe "https://eu.a.example/v1/a/1" ^\n  -H "X-Url: y" ^\n  --data-raw "{\\"url\\":1}"',
    'POST /v1/a/1?filter[a][b]=c&tags=x&tags=y HTTP/1.1\r\nHost: eu.a.example\r\nCookie: session=1\r\n\r\n{"url": "x"}',
    'HTTP/1.1 201 Created\nLocation: https://a.example\nTransfer-Encoding: chunked\n\n3\r\nabc\r\n0\r\n\r\n',
    "curl https://a.example -F 'url=\"x\";type=text/plain' -F b=@c -u a:b -G $'\\x41\\u00e9'",
  ],
  body: [
    '{"url": "https://a.example", "tags": ["a", null, 1e3], "n": {"m": true}}',
    'url=https%3A%2F%2Fa.example&tags=a,b&tags=c',
    '--b\r\nContent-Disposition: form-data; name="url"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name="j"\r\nContent-Type: application/json\r\n\r\n{}\r\n--b--',
  ],
  value: ['/a~1b/0/~0', 'https://A.example:443/a/../b\\c?d=e#f', 'a b&c=d', 'folder/api.yaml'],
};
