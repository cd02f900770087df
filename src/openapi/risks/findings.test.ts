import { describe, expect, it } from 'vitest';
import type { ValueFacts } from '../facts/facts.types.ts';
import type { JsonObject } from '../source/json.ts';
import { inputOf, TEXT } from './findings.fixture.ts';
import { findings } from './findings.ts';
import type { RiskFindingId } from './riskFinding.types.ts';

const U = 'https://c.example/cb';
const HTTPS: ValueFacts = { ...TEXT, patterns: ['^https:\\/\\/.+$'] };
const WORD: ValueFacts = { ...TEXT, patterns: ['^[A-Za-z0-9_-]{1,40}$'] };
const NUMBER: ValueFacts = { types: ['integer'], nullable: false, patterns: [] };

type Case = readonly [
  what: string,
  key: string,
  body: JsonObject,
  values?: Readonly<Record<string, ValueFacts>>,
];

const FOUND: readonly (readonly [id: RiskFindingId, severity: 'warning' | 'note', ...Case])[] = [
  ['F1', 'note', 'the key begins with a value of the request', '{$request.body#/u}', { u: U }],
  [
    'F2',
    'note',
    'the schema says `format: uri` alone',
    '{$request.body#/u}',
    { u: U },
    { u: { ...TEXT, format: 'uri' } },
  ],
  ['F2', 'warning', 'the sample is http', '{$request.body#/u}', { u: 'http://c.example' }],
  ['F2', 'warning', 'the key is http', 'http://c.example/{$request.body#/id}', { id: 7 }],
  ['F3', 'warning', 'the sample is this machine', '{$request.body#/u}', { u: 'https://0x7f.1/cb' }],
  ['F3', 'warning', 'the sample is a private address', '{$request.body#/u}', { u: 'https://10.0.0.1/' }],
  ['F4', 'warning', 'a value is a part of the host', 'https://{$request.body#/t}.c.example/', { t: 'acme' }],
  [
    'F5',
    'warning',
    'a text is put into the query',
    '{$request.body#/u}?e={$request.body#/e}',
    { u: U, e: 'x' },
  ],
  [
    'F6',
    'warning',
    'a text is put into the path',
    '{$request.body#/u}/{$request.body#/id}',
    { u: U, id: 'x' },
  ],
  ['F7', 'note', 'a text may hold a line break', '{$request.body#/u}/{$request.body#/id}', { u: U, id: 'x' }],
  ['F7', 'warning', 'the sample holds one', '{$request.body#/u}/{$request.body#/id}', { u: U, id: 'a\r\nb' }],
  ['F8', 'note', 'a path follows the URL', '{$request.body#/u}/data', { u: U }],
  ['F8', 'warning', 'a path follows a URL with a query', '{$request.body#/u}/data', { u: `${U}?x=1` }],
  ['F8', 'warning', 'a query follows the URL', '{$request.body#/u}?event=x', { u: U }],
  ['F9', 'warning', 'the sample has a password', '{$request.body#/u}', { u: 'https://me:pw@c.example/' }],
  [
    'F10',
    'warning',
    'the key names a secret',
    '{$request.body#/u}?token={$request.body#/t}',
    { u: U, t: 'x' },
  ],
  [
    'F10',
    'warning',
    'a source is a password',
    '{$request.body#/u}?p={$request.body#/pw}',
    { u: U, pw: 'x' },
    { pw: { ...TEXT, format: 'password' } },
  ],
];

describe('is found where', () => {
  it.each(
    FOUND.map(([id, severity, what, key, body, values]) => ({ id, severity, what, key, body, values })),
  )('$what: $id as $severity', ({ id, severity, key, body, values }) => {
    const found = findings(inputOf(key, body, values)).find((each) => each.id === id);
    expect(found?.severity).toBe(severity);
    expect(found?.message).toMatch(/^[^.].*\.$/);
    expect(found?.reference.url).toMatch(/^https:\/\//);
  });
});

const NOT_FOUND: readonly (readonly [id: RiskFindingId, ...Case])[] = [
  ['F1', 'the document has the host', 'https://c.example/{$request.body#/id}', { id: 7 }],
  ['F1', 'the response has the URL', '{$response.header.Location}', {}],
  ['F1', 'the description lists the URLs', '{$request.body#/u}', { u: U }, { u: { ...TEXT, values: [U] } }],
  ['F2', 'a pattern asks for https', '{$request.body#/u}', { u: U }, { u: HTTPS }],
  ['F3', 'the host may be anywhere', '{$request.body#/u}', { u: 'https://8.8.8.8/' }],
  [
    'F4',
    'a pattern keeps delimiters out',
    'https://{$request.body#/t}.c.example/',
    { t: 'acme' },
    { t: WORD },
  ],
  ['F5', 'the value is a number', '{$request.body#/u}?e={$request.body#/e}', { u: U, e: 7 }, { e: NUMBER }],
  [
    'F6',
    'a pattern keeps slashes out',
    '{$request.body#/u}/{$request.body#/id}',
    { u: U, id: 'x' },
    { id: WORD },
  ],
  [
    'F7',
    'the value is a UUID',
    '{$request.body#/u}/{$request.body#/id}',
    { u: U, id: 'x' },
    { id: { ...TEXT, format: 'uuid' } },
  ],
  ['F8', 'nothing follows the URL', '{$request.body#/u}', { u: `${U}?x=1` }],
  ['F9', 'an `@` is in the path', '{$request.body#/u}', { u: 'https://c.example/@me' }],
  ['F10', 'the names are harmless', '{$request.body#/u}?page={$request.body#/n}', { u: U, n: 7 }],
];

describe('is not found where', () => {
  it.each(NOT_FOUND.map(([id, what, key, body, values]) => ({ id, what, key, body, values })))(
    '$what: $id',
    ({ id, key, body, values }) => {
      expect(findings(inputOf(key, body, values)).map((each) => each.id)).not.toContain(id);
    },
  );
});

it('says who chooses, by the parties of the exchange', () => {
  const [first] = findings({ ...inputOf('{$request.body#/u}', { u: U }), sender: 'consumer' });
  expect(first?.message).toContain('The API provider chooses');
});

it('shows each finding that a sample can show with a value for the source', () => {
  const found = findings(inputOf('{$request.body#/u}/{$request.body#/id}', { u: `${U}?a`, id: 'x' }));
  expect(found.map(({ id, attack }) => [id, attack?.pointer, attack?.value])).toEqual([
    ['F1', '/u', 'http://169.254.169.254/latest/meta-data/'],
    ['F2', '/u', 'http://consumer.example/hook'],
    ['F6', '/id', '../admin'],
    ['F7', '/id', 'a\r\nX: y'],
    ['F8', '/u', `${U}?tenant=1`],
  ]);
});
