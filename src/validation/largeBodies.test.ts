import { expect, it } from 'vitest';
import type { JsonValue } from '../openapi/source/index.ts';
import { bodySchema } from './check.fixture.ts';
import { checkBody } from './checkBody.ts';

// What grew with the square or worse took minutes at these sizes, so that the test runner's own limit shows it.

function check(schema: JsonValue, body: JsonValue) {
  const outcome = checkBody(bodySchema(schema), 'application/json', JSON.stringify(body));
  if (outcome.kind === 'unchecked') throw new Error(outcome.reason);
  return outcome;
}

const list = <Item>(length: number, item: (index: number) => Item) =>
  Array.from({ length }, (_, index) => item(index));

it('5,000 missing members are named once each', () => {
  const outcome = check({ required: list(5_000, (index) => `m${index}`) }, {});
  expect(outcome.issues.length + outcome.more).toBe(5_000);
});

it('5,000 wrong items are reported once each', () => {
  const outcome = check(
    { items: { type: 'string', enum: ['a'] } },
    list(5_000, (index) => index),
  );
  expect(outcome.issues.length + outcome.more).toBe(5_000);
});

it('4,000 items that fit no alternative are reported once each', () => {
  const schema = { items: { oneOf: [{ type: 'string' }, { type: 'object', required: ['a'] }] } };
  const outcome = check(
    schema,
    list(4_000, () => ({})),
  );
  expect(outcome.issues.length + outcome.more).toBe(4_000);
});

it('each of 800 levels of a body that refers to itself is described', () => {
  let body: JsonValue = [];
  for (let depth = 1; depth < 800; depth += 1) body = [body];
  const schema = bodySchema(
    { $ref: '#/$defs/1' },
    { definitions: { 1: { items: { $ref: '#/$defs/1' }, maxItems: 0 } } },
  );
  const outcome = checkBody(schema, 'application/json', JSON.stringify(body));
  expect(outcome).toMatchObject({ kind: 'checked', more: 799 - 50 });
});

it('a list too long to compare each item with each other says so', () => {
  const long = list(50_000, (index) => ({ id: index % 9 }));
  expect(check({ uniqueItems: true }, long)).toEqual({
    kind: 'checked',
    issues: [],
    more: 0,
    remarks: ['Not checked: `uniqueItems`, since the body is too large for it.'],
  });
  expect(check({ uniqueItems: true }, [1, 1]).issues).toHaveLength(1);
  expect(check({ items: {} }, long).remarks).toEqual([]);
});

it('a schema that was cut off says so', () => {
  const outcome = checkBody(bodySchema({}, { isCut: true }), 'application/json', '{}');
  expect(outcome).toMatchObject({ remarks: ['Not checked: parts of the schema, which is too large.'] });
});
