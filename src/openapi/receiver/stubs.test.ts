import { describe, expect, it } from 'vitest';
import type { CallbackMessage } from '../exchange/callbackMessage.ts';
import type { SchemeDetail, SecurityDetail } from '../exchange/detail.ts';
import { commentText, quoted } from './quoted.ts';
import { originOf, type StubSubject } from './stubParts.ts';
import { STUBS } from './stubs.ts';
import { urlTemplate } from './urlTemplate.ts';

const HOSTILE = [
  `a"b'c\\d`,
  '$' + '{process.exit()}',
  '$(rm -rf ~)',
  '`id`',
  `'''`,
  '"""',
  'a\r\nb',
  '\u2028',
  '\u202Eabc',
  '\uD800',
  '%s {{x}} {$}',
  '*/ // # --',
  '(:a)?+[b]!*',
];

function subjectOf(segment: string, more: Partial<StubSubject> = {}): StubSubject {
  const url = `https://c.example/cb/${encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'))}/7`;
  const range = { start: url.length - 1, end: url.length };
  const template = urlTemplate({
    id: 'x',
    url,
    inserted: [
      {
        range,
        expression: { kind: 'body', message: 'request', pointer: '/id', pointerRange: range },
        source: 'request.body',
        value: 7,
        generated: false,
      },
    ],
  });
  if (!template) throw new Error(url);
  const message: CallbackMessage = {
    method: 'POST',
    url,
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    body: { mediaType: 'application/json', text: JSON.stringify({ text: segment }, null, 2) },
  };
  return {
    received: { id: 'x', name: segment, method: 'POST', template, parameters: [] },
    message,
    replies: ['202', '410'],
    host: 'localhost:8080',
    ...more,
  };
}

const BEARER: SchemeDetail = { name: 'hookAuth', type: 'http', scheme: 'bearer', scopes: [] };

const securityOf = (...alternatives: readonly (readonly SchemeDetail[])[]): SecurityDetail => ({
  inherited: false,
  alternatives,
  more: 0,
  range: { uri: 'a.yaml', start: 0, end: 1 },
});

const apiKey = (place: string, parameter: string): SchemeDetail => ({
  ...{ name: 'hookKey', type: 'apiKey', in: place, parameter, scopes: [] },
});

const write = (name: string, subject: StubSubject) =>
  STUBS.find((each) => each.name === name)?.write(subject) ?? '';

it.each(HOSTILE)('%j is one literal that means the same', (text) => {
  expect(JSON.parse(quoted(text))).toBe(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
  expect(quoted(text)).toMatch(/^"[^\n\r\u2028\u202E]*"$/u);
  expect(commentText(text)).not.toMatch(/[\n\r\u2028\u202E]|\*\//u);
});

describe.each(STUBS)('the stub $name', ({ write: writeStub }) => {
  it.each(HOSTILE)(
    'with %j has as many lines as with a harmless text, 25 at most besides the body',
    (text) => {
      const lines = writeStub(subjectOf(text)).split('\n');
      expect(lines.length).toBe(writeStub(subjectOf('a')).split('\n').length);
      expect(lines.length).toBeLessThanOrEqual(26);
    },
  );

  it('has one for any method, and without a body', () => {
    const subject = subjectOf('a');
    const { body: _, ...message } = subject.message;
    const { received } = subject;
    expect(writeStub({ ...subject, message: { ...message, headers: [] } }).length).toBeGreaterThan(0);
    const odd = `PO"ST'\n`;
    const text = writeStub({
      ...subject,
      received: { ...received, method: odd },
      message: { ...subject.message, method: odd },
    });
    // Between single quotes a shell reads nothing.
    expect(text.replace(/'PO"ST'/, '')).not.toContain(`O"ST`);
  });
});

describe('Express', () => {
  it.each(HOSTILE)('with %j is JavaScript', (text) => {
    const code = write('Express', subjectOf(text)).replace(/^import .*$/m, '');
    expect(() => new Function('express', code)).not.toThrow();
  });

  it('escapes what its paths read as syntax', () => {
    expect(write('Express', subjectOf('(:a)?+[b]!*'))).toContain(
      String.raw`"/cb/\\(%3Aa\\)%3F%2B%5Bb%5D\\!\\*/:id"`,
    );
  });

  it('replies before it works, with the first success, and tells of 410', () => {
    const text = write('Express', subjectOf('a', { eventId: 'eventId' }));
    expect(text).toContain('app.post("/cb/a/:id", express.raw(');
    expect(text).toContain('res.sendStatus(202);');
    expect(text).toContain('410 tells the provider to stop sending');
    expect(text).toContain('skip it where its `eventId` was handled before');
    expect(text).toContain('app.listen(8080);');
  });
});

it('FastAPI compares with the decoded path, Go with the encoded one', () => {
  expect(write('FastAPI', subjectOf('a b'))).toContain('@app.api_route("/cb/a b/{id}", methods=["POST"])');
  expect(write('Go', subjectOf('a b'))).toContain('http.HandleFunc("POST /cb/a%20b/{id}"');
});

it('cURL sends what a client sends for the URL', () => {
  const subject = subjectOf('a');
  const message = { ...subject.message, url: 'https://c.example/ä b/{x}/`y`?q=[1]' };
  expect(write('cURL', { ...subject, message })).toContain(
    "--url 'http://localhost:8080/%C3%A4%20b/%7Bx%7D/%60y%60?q=[1]'",
  );
});

it('cURL goes to the host, with the path and the query', () => {
  expect(write('cURL', subjectOf(`it's`))).toContain(`--url 'http://localhost:8080/cb/it'\\''s/7'`);
});

describe('.http', () => {
  it('keeps braces of JSON from being read as variables', () => {
    expect(write('.http', subjectOf('{{x}}'))).toContain(String.raw`"text": "\u007b\u007bx}}"`);
  });

  it.each(['### next', '< /etc/passwd', '{{x}}'])('leaves out a body that would be read as %s', (text) => {
    const subject = subjectOf('a');
    const stub = write('.http', {
      ...subject,
      message: { ...subject.message, body: { mediaType: 'text/plain', text } },
    });
    expect(stub).not.toContain(text);
    expect(stub).toContain('# This format cannot hold the body');
  });
});

it.each([
  ['', 'http://localhost:3000'],
  ['localhost:8080', 'http://localhost:8080'],
  ['https://my.example/path', 'https://my.example'],
  ["x';rm", 'http://x'],
  ['[::1]:8080', 'http://[::1]:8080'],
])('the host %j is %s', (host, origin) => {
  expect(originOf(host)).toBe(origin);
});

describe('Hurl', () => {
  it('expects the reply that is described', () => {
    expect(write('Hurl', subjectOf('a'))).toContain('\nHTTP 202\n');
    expect(write('Hurl', subjectOf('a', { replies: ['default'] }))).toContain('\nHTTP *\n[Asserts]\n');
  });

  it.each(HOSTILE)('with %j has nothing that it would fill in, or take for a comment', (text) => {
    const subject = subjectOf(text);
    const written = write('Hurl', {
      ...subject,
      message: { ...subject.message, headers: [{ name: 'X-A', value: `${text}#` }] },
    });
    const [, ...rest] = written.split('\n');
    expect(rest.join('\n')).not.toContain('{{');
    // In the JSON of the body, it is text.
    expect(rest.filter((line) => !/^[\s{}]/.test(line)).join('\n')).not.toContain('#');
  });

  it('has the bytes of a body that is not JSON', () => {
    const { message } = subjectOf('a');
    const body = { mediaType: 'text/plain', text: 'é{{x}}' };
    expect(write('Hurl', subjectOf('a', { message: { ...message, body } }))).toContain(
      '\nhex,c3a97b7b787d7d;\n',
    );
  });
});

it('Spring and ASP.NET compare with the decoded path, without their own syntax', () => {
  expect(write('Spring', subjectOf('a b'))).toContain('path = "/cb/a b/{id}"');
  expect(write('Spring', subjectOf('{x}*'))).toContain('path = "/cb/{segment2}/{id}"');
  expect(write('ASP.NET', subjectOf('a?b'))).toContain('MapMethods("/cb/{segment2}/{id}"');
  expect(write('ASP.NET', subjectOf('a {x}'))).toContain('MapMethods("/cb/a {{x}}/{id}"');
});

describe('who calls', () => {
  const SERVERS = ['Express', 'FastAPI', 'Go', 'Spring', 'ASP.NET'] as const;
  const EXPECTED = ['401', 'CALLBACK_'] as const;

  it.each(SERVERS)('%s checks it for each scheme that is described', (name) => {
    for (const [scheme, wanted] of [
      [BEARER, 'Bearer '],
      [{ ...BEARER, scheme: 'Basic' }, 'Basic '],
      [{ ...BEARER, type: 'oauth2' }, 'Bearer '],
      [{ ...BEARER, type: 'openIdConnect' }, 'Bearer '],
      [apiKey('header', 'X-Key'), '"X-Key"'],
      [apiKey('query', 'k'), '"k"'],
      [apiKey('cookie', 'sid'), name === 'Express' ? '"sid="' : '"sid"'],
    ] as const) {
      const text = write(name, subjectOf('a', { security: securityOf([scheme]) }));
      expect(text).toContain(wanted);
      expect(text).toContain(`\`${scheme.name}\`: `);
      for (const part of EXPECTED) expect(text).toContain(part);
    }
  });

  it.each([
    ['Express', 'timingSafeEqual('],
    ['FastAPI', 'hmac.compare_digest('],
    ['Go', 'subtle.ConstantTimeCompare('],
    ['Spring', 'MessageDigest.isEqual('],
    ['ASP.NET', 'CryptographicOperations.FixedTimeEquals('],
  ])('%s compares it in a time that tells nothing of how much is right', (name, comparison) => {
    for (const scheme of [BEARER, apiKey('query', 'k'), apiKey('cookie', 'sid')]) {
      const text = write(name, subjectOf('a', { security: securityOf([scheme]) }));
      expect(text).toContain(comparison);
      expect(text).not.toMatch(/!==? (?:\w*[tT]oken|\w*[kK]ey|[`"]Bearer)|\.equals\(/);
      expect(write(name, subjectOf('a'))).not.toContain(comparison);
    }
  });

  it.each(SERVERS)(
    '%s says nothing where none is described, or only what the document demands of others',
    (name) => {
      const bare = write(name, subjectOf('a'));
      const inherited = { ...securityOf([BEARER]), inherited: true };
      for (const part of EXPECTED) expect(bare).not.toContain(part);
      for (const security of [inherited, securityOf(), securityOf([])])
        expect(write(name, subjectOf('a', { security }))).toBe(bare);
    },
  );

  it.each(SERVERS)('%s has no line more for hostile names', (name) => {
    const linesWith = (text: string) =>
      write(name, subjectOf('a', { security: securityOf([{ ...apiKey('header', text), name: text }]) }));
    for (const text of HOSTILE) {
      expect(linesWith(text).split('\n').length).toBe(linesWith('a').split('\n').length);
      if (name !== 'Express') continue;
      const code = linesWith(text).replaceAll(/^import .*$/gm, '');
      expect(() => new Function('express', code)).not.toThrow();
    }
  });

  it('tells where the token comes from, or that it is not described', () => {
    const security = securityOf([BEARER]);
    const given = { request: 'POST /sessions', pointer: '/sinkCredential' };
    expect(write('Express', subjectOf('a', { security, given }))).toContain(
      '// `hookAuth`: a bearer token. See `/sinkCredential` in the body of `POST /sessions`.\n',
    );
    expect(write('FastAPI', subjectOf('a', { security }))).toContain(
      '# `hookAuth`: a bearer token. The description does not say where it comes from.\n',
    );
  });

  it('has one variable for each credential, and a line on what else is described', () => {
    const both = [BEARER, apiKey('query', 'a'), { ...apiKey('cookie', 'b'), name: 'second' }];
    const text = write('Go', subjectOf('a', { security: securityOf([], both, [BEARER]) }));
    expect(text).toContain('token := os.Getenv("CALLBACK_TOKEN")');
    expect(text).toContain('key := os.Getenv("CALLBACK_KEY")');
    expect(text).toContain('key2 := os.Getenv("CALLBACK_KEY2")');
    expect(text).toContain('sentKey2, _ := r.Cookie("b")');
    expect(text).toContain('// Also described: requests without it; other credentials instead.');
  });

  it.each([
    [{ ...BEARER, type: 'mutualTLS' }, '`hookAuth`: a client certificate. Check it where TLS ends.'],
    [{ ...BEARER, scheme: 'digest' }, '`hookAuth`: check the `digest` credentials in `Authorization` here.'],
    [{ name: 'lost', scopes: [] }, '`lost` is not declared: what to check is not described.'],
  ])('has a comment alone for what it cannot check: %j', (scheme, comment) => {
    const text = write('Spring', subjectOf('a', { security: securityOf([scheme]) }));
    expect(text).toContain(`    // ${comment}\n`);
    expect(text).not.toContain('401');
  });
});
