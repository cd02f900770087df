import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { base64 } from '../http/base64.ts';
import { parseCurl } from './parseCurl.ts';
import { curlCommand } from './writeMessage.ts';

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';
const get = (url: string) => ({ method: 'GET', url, headers: [], ignored: [] });
const post = (mediaType: string, text: string) => ({
  ...get('https://a.example'),
  method: 'POST',
  body: { mediaType, text },
});
const header = (name: string, value: string) => ({ ...get('https://a.example'), headers: [{ name, value }] });

describe('parseCurl', () => {
  it.each<[string, unknown]>([
    ['curl https://a.example', get('https://a.example')],
    ['$ curl.exe -sSL "https://a.example/?x=1&y=2#f"', get('https://a.example/?x=1&y=2')],
    ['curl https://a.example/?x=1&y=2 | jq .', get('https://a.example/?x=1&y=2')],
    ['curl -s https://a.example > out.json # saves it', get('https://a.example')],
    ['curl a.example', get('http://a.example')],
    ['curl $BASE/streams', get('$BASE/streams')],
    ['curl --url https://a.example -o x -m 3 --compressed', get('https://a.example')],
    ['curl -X PUT https://a.example', { ...get('https://a.example'), method: 'PUT' }],
    ['curl -sXDELETE https://a.example', { ...get('https://a.example'), method: 'DELETE' }],
    ['curl --request=PATCH https://a.example', { ...get('https://a.example'), method: 'PATCH' }],
    ['curl -I https://a.example', { ...get('https://a.example'), method: 'HEAD' }],
    ["curl https://a.example -d a=1 --data 'b=x y'", post(form, 'a=1&b=x y')],
    [
      "curl https://a.example --data-raw '@a' --data-urlencode 'b=x y&z' --data-urlencode 'c d'",
      post(form, '@a&b=x%20y%26z&c%20d'),
    ],
    ['curl https://a.example --data-urlencode "=a=b"', post(form, 'a%3Db')],
    [
      `curl https://a.example -H 'content-type: ${json}' -d '{"a": "it'\\''s"}'`,
      post(json, '{"a": "it\'s"}'),
    ],
    ['curl https://a.example --json \'{"a":\' --json "1}"', post(json, '{"a":1}')],
    [
      'curl https://a.example --data-binary $\'{"a": "\\u00e9\\n\\\'\\xc3\\xa9\\\\"}\'',
      post(form, '{"a": "é\n\'é\\"}'),
    ],
    ['curl https://a.example -d "{\\"a\\": \\"\\$x\\"}"', post(form, '{"a": "$x"}')],
    ['curl -G https://a.example/?z=1 -d a=1 --url-query b=2', get('https://a.example/?z=1&b=2&a=1')],
    ['curl https://a.example -H "X-A: b: c"', header('X-A', 'b: c')],
    ["curl https://a.example -H 'X-A;' -H 'Accept:' -H 'Host: b.example'", header('X-A', '')],
    ['curl https://a.example -u u:p', header('Authorization', 'Basic dTpw')],
    ['curl https://a.example --oauth2-bearer t', header('Authorization', 'Bearer t')],
    ["curl https://a.example -b 'a=1; b=2'", header('Cookie', 'a=1; b=2')],
    ['curl https://a.example -A me', header('User-Agent', 'me')],
    ['curl https://a.example \\\n  -H "A: b" \\  \n  -k', header('A', 'b')],
    ['curl https://a.example `\n  -H "A: b"', header('A', 'b')],
    [
      'PS C:\\Users\\me> curl.exe https://a.example -H "A: `"b`" ""c""" -H \'B: it\'\'s\'',
      {
        ...get('https://a.example'),
        headers: [
          { name: 'A', value: '"b" "c"' },
          { name: 'B', value: "it's" },
        ],
      },
    ],
    [`curl.exe https://a.example -H 'content-type: ${json}' -d '{\\"a\\": 1}'`, post(json, '{"a": 1}')],
    [
      `curl.exe https://a.example -H 'content-type: ${json}' -d '{"a": "\\"b\\""}'`,
      post(json, '{"a": "\\"b\\""}'),
    ],
    ['C:\\>curl https://a.example', get('https://a.example')],
    ['curl "https://a.example" ^\r\n  -H "A: ""b""" ^\r\n  --insecure', header('A', '"b"')],
    [
      'curl ^"https://a.example^" ^\n  -H ^"content-type: application/json^" ^\n  --data-raw ^"^{^\\^"a^\\^":^\\^"x^%^&^\\^"^}^"',
      post(json, '{"a":"x%&"}'),
    ],
  ])('reads %s', (text, expected) => {
    expect(parseCurl(text)).toEqual(expected);
  });

  it('reads parts of a form, without files', () => {
    expect(
      parseCurl(
        'curl https://a.example -F a=1 -F "a=2;type=text/plain" -F \'b="x;y"\' -F c=@c.png --form-string d=@d',
      ),
    ).toEqual({
      ...post(
        'multipart/form-data; boundary=callback-explorer-part',
        [
          ...['a"\r\n\r\n1', 'a"\r\n\r\n2', 'b"\r\n\r\nx;y', 'c"\r\n\r\n', 'd"\r\n\r\n@d'].map(
            (part) => `--callback-explorer-part\r\nContent-Disposition: form-data; name="${part}\r\n`,
          ),
          '--callback-explorer-part--\r\n',
        ].join(''),
      ),
      ignored: ['the file `c.png`'],
    });
  });

  it.each([
    ['curl https://a.example https://b.example', ['`https://b.example`']],
    ['curl https://a.example --frobnicate', ['`--frobnicate`']],
    ['curl https://a.example -d @f.json', ['the file `f.json`']],
    ['curl https://a.example -T f.txt', ['the file `f.txt`']],
    ['curl https://a.example --data-urlencode n@f', ['the file `f`']],
    ['curl https://a.example -b jar.txt', ['the cookies in `jar.txt`']],
    ['curl https://a.example -H @h.txt', ['`-H @h.txt`']],
    ['curl https://a.example --next https://b.example', ['everything after `--next`']],
  ])('%s: names what was not read', (text, ignored) => {
    expect(parseCurl(text)).toMatchObject({ url: 'https://a.example', ignored });
  });

  it.each([
    ['wget https://a.example', 'This is not a cURL command: start it with `curl`.'],
    ['', 'This is not a cURL command: start it with `curl`.'],
    ['curl -X POST', 'This cURL command has no URL: write it in quotes after `curl`.'],
    [
      'curl `\n "https://a.example',
      'A quote is not closed: write `"` at the end of the text that it begins.',
    ],
    ["curl 'https://a.example", "A quote is not closed: write `'` at the end of the text that it begins."],
    [
      'curl -d "{ https://a.example',
      'A quote is not closed: write `"` at the end of the text that it begins.',
    ],
  ])('%j: %s', (text, problem) => {
    expect(parseCurl(text)).toEqual({ problem });
  });

  test('commands that are written here read back', () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => each.replaceAll('\0', ''));
    fc.assert(
      fc.property(fc.constantFrom('POST', 'HEAD', 'QUERY'), text, text, (method, value, body) => {
        const url = 'https://a.example/x?y=[1]';
        const sent = value.replace(/[\r\n]+/g, ' ').trim();
        const headers = [{ name: 'X-Value', value: sent }];
        expect(parseCurl(curlCommand({ method, url, headers, body: { text: body } }))).toEqual({
          method,
          url,
          headers,
          body: { mediaType: form, text: body },
          ignored: [],
        });
      }),
    );
  });

  test('any text gives an answer', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.constantFrom("'", '"', '\\', '`', '$', '^', '\n', ' ', '-d', '@', '=', 'a', '|')),
        (some, bits) => {
          const read = parseCurl(`curl ${bits.join('')}${some}`);
          expect('problem' in read || typeof read.url === 'string').toBe(true);
        },
      ),
    );
  });

  it.each([
    ['', ''],
    ['a', 'YQ=='],
    ['a:b', 'YTpi'],
    ['é%:\u{1F600}', 'w6klOvCfmIA='],
  ])('base64 of %j', (text, expected) => {
    expect(base64(text)).toBe(expected);
  });

  it('long headers and bodies are read', () => {
    const blanks = ' '.repeat(100_000);
    expect(parseCurl(`curl https://a.example -H 'A${blanks}: x' -H 'a${blanks}b'`)).toMatchObject({
      headers: [{ name: 'A', value: 'x' }],
    });
    const body = JSON.stringify({ a: 'x'.repeat(10_000_000) });
    expect(parseCurl(`curl.exe https://a.example -d '${body}'`)).toMatchObject({ body: { text: body } });
  });
});
