import { describe, expect, it } from 'vitest';
import type { SchemaDialect } from '../openapi/schema/index.ts';
import type { JsonValue } from '../openapi/source/index.ts';
import { bodySchema, named, sentences } from './check.fixture.ts';
import { checkBody } from './checkBody.ts';

type Row = readonly [what: string, schema: JsonValue, value: JsonValue, says: readonly string[]];

function table(dialect: SchemaDialect, rows: readonly Row[]): void {
  it.each(rows)('%s', (_, schema, value, says) => {
    expect(sentences(bodySchema(schema, { dialect }), value)).toEqual(says);
  });
}

describe('every keyword says what is wrong and what is allowed', () => {
  const board = { type: 'array', items: { type: 'array', minItems: 3, maxItems: 3 } };
  table('2020-12', [
    ['type', { type: 'string' }, 7, ['The body is a number; it must be a string.']],
    ['types', { type: ['string', 'null'] }, 7, ['The body is a number; it must be a string or `null`.']],
    [
      'integer',
      { properties: { n: { type: 'integer' } } },
      { n: 1.5 },
      ['`/n` is `1.5`; it must be a whole number.'],
    ],
    ['a whole float is an integer', { type: 'integer' }, 2, []],
    ['boolean', { type: 'object' }, true, ['The body is `true`; it must be an object.']],
    ['enum', { enum: ['X', 'O'] }, 'Y', ['The body is `"Y"`; allowed are `"X"` and `"O"`.']],
    ['enum and type', { type: 'string', enum: ['X'] }, 7, ['The body is `7`; it must be `"X"`.']],
    ['enum of one', { enum: ['X'] }, 'Y', ['The body is `"Y"`; it must be `"X"`.']],
    ['const', { const: { a: 1 } }, 2, ['The body is `2`; it must be `{"a":1}`.']],
    [
      'required',
      { required: ['a', 'b', 'c'] },
      { b: 1 },
      ['`/a` is missing; it is required.', '`/c` is missing; it is required.'],
    ],
    ['required and inherited', { required: ['toString'] }, {}, ['`/toString` is missing; it is required.']],
    ['minItems', board, [[1, 2]], ['`/0` has 2 items; at least 3 are needed.']],
    ['maxItems', board, [[1, 2, 3, 4]], ['`/0` has 4 items; at most 3 are allowed.']],
    [
      'uniqueItems',
      { uniqueItems: true },
      [1, 2, 1],
      ['The body has the same item twice, `/0` and `/2`; all must differ.'],
    ],
    ['minLength', { minLength: 1 }, '', ['The body has 0 characters; at least 1 is needed.']],
    ['maxLength counts characters', { maxLength: 1 }, '😀', []],
    ['minProperties', { minProperties: 2 }, { a: 1 }, ['The body has 1 member; at least 2 are needed.']],
    ['maxProperties', { maxProperties: 0 }, { a: 1 }, ['The body has 1 member; at most 0 are allowed.']],
    ['minimum', { minimum: 1 }, 0, ['The body is `0`; it must be at least 1.']],
    ['exclusiveMaximum', { exclusiveMaximum: 1 }, 1, ['The body is `1`; it must be less than 1.']],
    ['multipleOf', { multipleOf: 0.1 }, 0.25, ['The body is `0.25`; it must be a multiple of 0.1.']],
    ['pattern', { pattern: '^a' }, 'b', ['The body is `"b"`; it must match the pattern `^a`.']],
    [
      'additionalProperties',
      { properties: { a: {}, b: {} }, additionalProperties: false },
      { a: 1, x: 1 },
      ['`/x` is not allowed; the members here are `a` and `b`.'],
    ],
    [
      'unevaluatedProperties',
      { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
      { a: 1, x: 1 },
      ['`/x` is not allowed; no members are allowed here.'],
    ],
    [
      'prefixItems',
      { prefixItems: [{ type: 'string' }], items: false },
      ['a', 1],
      ['`/1` is one too many; 1 item is allowed.'],
    ],
    [
      'contains',
      { contains: { const: 1 } },
      [2, 3],
      ['The body has no item of the kind that `contains` asks for.'],
    ],
    [
      'minContains',
      { contains: { const: 1 }, minContains: 2 },
      [1, 3],
      ['The body has too few items of the kind that `contains` asks for; at least 2 are needed.'],
    ],
    [
      'propertyNames',
      { propertyNames: { pattern: '^[a-z]+$' } },
      { 'A/b': 1 },
      ['The name `A/b` in the body is `"A/b"`; it must match the pattern `^[a-z]+$`.'],
    ],
    [
      'dependentRequired',
      { dependentRequired: { a: ['b'] } },
      { a: 1 },
      ['`/b` is missing; it is required when `a` is present.'],
    ],
    [
      'dependentSchemas',
      { dependentSchemas: { a: { required: ['c'] } } },
      { a: 1 },
      ['`/c` is missing; it is required.'],
    ],
    [
      'if and then',
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      { if: { required: ['a'] }, then: { required: ['b'] } },
      { a: 1 },
      ['`/b` is missing; it is required.'],
    ],
    [
      'else',
      { if: { required: ['a'] }, else: { required: ['b'] } },
      {},
      ['`/b` is missing; it is required.'],
    ],
    ['not', { not: { const: 1 } }, 1, ['The body matches what the schema rules out with `not`: `1`.']],
    ['false', { properties: { a: false } }, { a: 1 }, ['`/a` is not allowed.']],
    ['true', true, { a: 1 }, []],
    [
      'names that need escaping',
      { properties: { 'a/b~c%#é': { type: 'string' } } },
      { 'a/b~c%#é': 1 },
      ['`/a~1b~0c%#é` is a number; it must be a string.'],
    ],
    [
      'values with backticks',
      { type: 'string', maxLength: 2, enum: ['`'] },
      '```',
      ['The body is `"\'\'\'"`; it must be `"\'"`.', 'The body has 3 characters; at most 2 are allowed.'],
    ],
  ]);
});

describe('OpenAPI 3.0', () => {
  table('oas-3.0', [
    ['null where it is nullable', { type: 'string', nullable: true }, null, []],
    ['null where it is not', { type: 'string' }, null, ['The body is `null`; it must be a string.']],
    [
      'another type where it is nullable',
      { type: 'string', nullable: true },
      1,
      ['The body is a number; it must be a string or `null`.'],
    ],
    [
      'nullable without a type means nothing',
      { nullable: true, enum: ['a'] },
      null,
      ['The body is `null`; it must be `"a"`.'],
    ],
    [
      'nullable does not widen an enum',
      { type: 'string', nullable: true, enum: ['a'] },
      null,
      ['The body is `null`; it must be `"a"`.'],
    ],
    [
      'exclusiveMinimum is a switch',
      { minimum: 1, exclusiveMinimum: true },
      1,
      ['The body is `1`; it must be more than 1.'],
    ],
    ['that may be off', { minimum: 1, exclusiveMinimum: false }, 1, []],
    [
      'exclusiveMaximum is a switch',
      { maximum: 1, exclusiveMaximum: true },
      1,
      ['The body is `1`; it must be less than 1.'],
    ],
    ['a bound in its place is not a keyword value', { exclusiveMinimum: 5 }, 1, []],
    ['const is not known', { const: 1 }, 2, []],
    [
      'readOnly is not asked for in a request',
      { required: ['id'], properties: { id: { readOnly: true } } },
      {},
      [],
    ],
    [
      'and is remarked where it is present',
      { required: ['id'], properties: { id: { readOnly: true } } },
      { id: 1 },
      ['`/id` is `readOnly`; it is not meant to be sent in a request.'],
    ],
    [
      'writeOnly is asked for in a request',
      { required: ['id'], properties: { id: { writeOnly: true } } },
      {},
      ['`/id` is missing; it is required.'],
    ],
  ]);

  it('writeOnly is not asked for in a response, and remarked where it is present', () => {
    const schema = { required: ['key'], properties: { key: { $ref: '#/$defs/1' } } };
    const body = bodySchema(schema, {
      dialect: 'oas-3.0',
      message: 'response',
      ...named({ Key: { type: 'string', writeOnly: true } }),
    });
    expect(sentences(body, {})).toEqual([]);
    expect(sentences(body, { key: 'a' })).toEqual([
      '`/key` is `writeOnly`; it is not meant to be sent in a response.',
    ]);
  });

  it('says which keywords of other versions were not checked', () => {
    const outcome = checkBody(bodySchema({ const: 1 }, { dialect: 'oas-3.0' }), 'application/json', '2');
    expect(outcome).toMatchObject({ remarks: ['Not checked: `const` is not a keyword of OpenAPI 3.0.'] });
  });
});

describe('OpenAPI 3.1 and 3.2', () => {
  table('2020-12', [
    [
      'nullable means nothing',
      { type: 'string', nullable: true },
      null,
      ['The body is `null`; it must be a string.'],
    ],
    ['a switch is not a bound', { minimum: 1, exclusiveMinimum: true }, 1, []],
    [
      'a readOnly member is asked for where it is required',
      { required: ['id'], properties: { id: { readOnly: true } } },
      {},
      ['`/id` is missing; it is required.'],
    ],
    ['a list of items is not a keyword value', { items: [{ type: 'string' }] }, [1], []],
  ]);

  it('says what nullable is now', () => {
    const outcome = checkBody(bodySchema({ nullable: true }), 'application/json', '2');
    expect(outcome).toMatchObject({
      remarks: [
        'Not checked: `nullable` is not a keyword of JSON Schema 2020-12, the dialect of OpenAPI 3.1 and 3.2; write `type: [string, "null"]` instead.',
      ],
    });
  });

  it('checks each item where the schema is of the items', () => {
    expect(sentences(bodySchema({ type: 'string' }, { of: 'items' }), ['a', 1])).toEqual([
      '`/1` is a number; it must be a string.',
    ]);
  });
});

describe('older drafts named by jsonSchemaDialect', () => {
  table('draft-04', [
    [
      'exclusiveMinimum is a switch',
      { minimum: 1, exclusiveMinimum: true },
      1,
      ['The body is `1`; it must be more than 1.'],
    ],
    [
      'dependencies',
      { dependencies: { a: ['b'] } },
      { a: 1 },
      ['`/b` is missing; it is required when `a` is present.'],
    ],
  ]);
  table('draft-07', [
    [
      'a list of items',
      { items: [{ type: 'string' }], additionalItems: false },
      ['a', 1],
      ['`/1` is one too many; 1 item is allowed.'],
    ],
    [
      'dependencies as schemas',
      { dependencies: { a: { required: ['b'] } } },
      { a: 1 },
      ['`/b` is missing; it is required.'],
    ],
    ['exclusiveMinimum is a bound', { exclusiveMinimum: 1 }, 1, ['The body is `1`; it must be more than 1.']],
  ]);
  table('2019-09', [
    [
      'unevaluatedProperties',
      { unevaluatedProperties: false },
      { a: 1 },
      ['`/a` is not allowed; no members are allowed here.'],
    ],
  ]);
});

describe('alternatives', () => {
  const pets = named({
    Cat: {
      type: 'object',
      required: ['kind', 'lives'],
      properties: { kind: { type: 'string' }, lives: { type: 'integer' } },
    },
    Dog: {
      type: 'object',
      required: ['kind', 'bark'],
      properties: { kind: { type: 'string' }, bark: { type: 'string' } },
    },
  });
  const refs = [{ $ref: '#/$defs/1' }, { $ref: '#/$defs/2' }];
  const discriminator = { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat' } };

  it.each([
    [
      'the discriminator tells which was meant, by mapping',
      { oneOf: refs, discriminator },
      { kind: 'cat' },
      ['`/lives` is missing; it is required.'],
    ],
    [
      'or by name',
      { oneOf: refs, discriminator },
      { kind: 'Dog', bark: 1 },
      ['`/bark` is a number; it must be a string.'],
    ],
    [
      'an unknown value says which there are',
      { oneOf: refs, discriminator },
      { kind: 'cow' },
      ['`/kind` is `"cow"`, which matches none of the schemas; allowed are `"cat"` and `"Dog"`.'],
    ],
    [
      'a missing one says what it is for',
      { oneOf: refs, discriminator },
      {},
      ['`/kind` is missing; it tells which schema the value has.'],
    ],
    [
      'without one, the type of the value tells',
      { anyOf: [{ type: 'null' }, refs[1]] },
      { kind: 'a' },
      ['`/bark` is missing; it is required.'],
    ],
    [
      'or that none has its type',
      { anyOf: [{ type: 'null' }, { type: 'string' }] },
      1,
      ['The body is a number; it must be `null` or a string.'],
    ],
    [
      'or that none has its type, values named',
      { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'null' }] },
      1,
      ['The body is a number; it must be `null` or `"a"`.'],
    ],
    [
      'or which of several lists of values it missed',
      { anyOf: [{ enum: ['a'] }, { enum: ['b'] }, { type: 'null' }] },
      'c',
      ['The body is `"c"`; allowed are `"a"` and `"b"`.'],
    ],
    [
      'or a member with one value in each',
      { oneOf: [tagged('a', 'x'), tagged('b', 'y')] },
      { type: 'b' },
      ['`/y` is missing; it is required.'],
    ],
    [
      'a value of that member that none has',
      { oneOf: [tagged('a', 'x'), tagged('b', 'y')] },
      { type: 'c' },
      ['`/type` is `"c"`; allowed are `"a"` and `"b"`.'],
    ],
    [
      'else the nearest is named',
      { oneOf: refs },
      { kind: 'a', size: 1 },
      ['The body fits none of `Cat` and `Dog`. Nearest: `/lives` is missing; it is required.'],
    ],
    [
      'several that fit',
      { oneOf: refs },
      { kind: 'a', lives: 9, bark: 'b' },
      ['The body fits `Cat` and `Dog` at once; exactly one must fit (`oneOf`).'],
    ],
    ['one that fits', { oneOf: refs }, { kind: 'a', lives: 9 }, []],
    [
      'alternatives within items are each weighed alone',
      { items: { oneOf: [{ type: 'string' }, { type: 'null' }] } },
      [1, 'a', 2],
      [
        '`/0` is a number; it must be a string or `null`.',
        '`/2` is a number; it must be a string or `null`.',
      ],
    ],
  ])('%s', (_, schema, value, says) => {
    expect(sentences(bodySchema(JSON.parse(JSON.stringify(schema)), pets), value)).toEqual(says);
  });

  function tagged(value: string, member: string) {
    return { type: 'object', properties: { type: { const: value } }, required: ['type', member] };
  }
});

describe('formats are warnings', () => {
  it.each([
    ['uri', 'a b', 'an absolute URI, such as `https://example.com/a`'],
    ['email', 'nobody', 'an email address, such as `ada@example.com`'],
    ['date-time', '2026-03-01', 'a date and time with a time zone, such as `2026-03-01T08:30:00Z`'],
    ['date', '2026-02-30', 'a date, such as `2026-03-01`'],
    ['uuid', '1', 'a UUID, such as `2531329f-fb09-4ef7-887e-84e648214436`'],
  ])('%s', (format, value, means) => {
    const body = bodySchema({ type: 'object', properties: { a: { anyOf: [{ type: 'string', format }] } } });
    expect(checkBody(body, 'application/json', JSON.stringify({ a: value }))).toMatchObject({
      issues: [
        {
          severity: 'warning',
          pointer: '/a',
          text: `\`/a\` is \`"${value}"\`; \`format: ${format}\` means ${means}.`,
        },
      ],
    });
  });

  it('other formats are not checked', () => {
    expect(sentences(bodySchema({ format: 'int32' }), 'x')).toEqual([]);
    expect(sentences(bodySchema({ format: 'toString' }), 'x')).toEqual([]);
  });
});

describe('texts that are not JSON', () => {
  const schema = bodySchema({
    type: 'object',
    properties: { n: { type: 'integer' }, s: { type: 'string' } },
  });

  it('form text is read as the schema means it', () => {
    expect(checkBody(schema, 'application/x-www-form-urlencoded', 'n=1&s=2')).toMatchObject({ issues: [] });
    expect(checkBody(schema, 'application/x-www-form-urlencoded', 'n=x')).toMatchObject({
      issues: [{ pointer: '/n' }],
    });
  });

  it.each([
    ['application/json', '{"n": ', 'The text cannot be read yet.'],
    ['application/json', '  ', 'There is no body to check.'],
    ['application/xml', '<a/>', 'Bodies of type `application/xml` are not checked.'],
    ['text/csv', 'a,b', 'Bodies of type `text/csv` are not checked.'],
  ])('%s %j is not checked', (mediaType, text, reason) => {
    expect(checkBody(schema, mediaType, text)).toEqual({ kind: 'unchecked', reason });
  });

  it('a text is checked as the string it is', () => {
    expect(checkBody(bodySchema({ type: 'string', maxLength: 1 }), 'text/plain', 'ab')).toMatchObject({
      issues: [{ pointer: '' }],
    });
  });
});

describe('what cannot be checked is said', () => {
  it.each<[string, Parameters<typeof bodySchema>[1], string]>([
    [
      'a reference that leads nowhere',
      { missing: [{ uri: 'a.yaml', pointer: '/x' }] },
      'Not checked: `a.yaml#/x` does not exist.',
    ],
    [
      'a file that is not open, once',
      {
        missing: [
          { uri: 'b.yaml', pointer: '/x', notOpen: true },
          { uri: 'b.yaml', pointer: '/y', notOpen: true },
        ],
      },
      'Not checked: what refers to `b.yaml`, which is not open.',
    ],
    [
      'an unknown dialect',
      { unknown: 'https://example.com/d' },
      'Checked as JSON Schema 2020-12: the dialect `https://example.com/d` is not known here.',
    ],
  ])('%s', (_, more, remark) => {
    expect(checkBody(bodySchema({}, more), 'application/json', '1')).toMatchObject({ remarks: [remark] });
  });

  it('an invalid pattern', () => {
    expect(checkBody(bodySchema({ pattern: '(' }), 'application/json', '"a"')).toMatchObject({
      issues: [],
      remarks: ['Not checked: the pattern `(` is not a valid regular expression.'],
    });
  });

  it('a schema without end', () => {
    const endless = bodySchema({ $ref: '#/$defs/1' }, named({ A: { allOf: [{ $ref: '#/$defs/1' }] } }));
    expect(sentences(endless, 1)).toEqual([
      'Not checked: the schema refers to itself without end, or it or the body is too large.',
    ]);
  });

  it('recursion that ends is fine', () => {
    const node = { type: 'object', properties: { next: { $ref: '#/$defs/1' } }, required: ['id'] };
    const tree = bodySchema({ $ref: '#/$defs/1' }, named({ Node: node }));
    expect(sentences(tree, { id: 1, next: { next: { id: 1 } } })).toEqual([
      '`/next/id` is missing; it is required.',
    ]);
  });
});
