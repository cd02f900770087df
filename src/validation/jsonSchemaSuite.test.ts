import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundleSchema } from '../openapi/schema/bundleSchema.ts';
import { dialectAt } from '../openapi/schema/dialect.ts';
import type { JsonObject, JsonValue } from '../openapi/source/index.ts';
import { workspaceOf } from '../openapi/workspace/workspace.fixture.ts';
import { bodySchema } from './check.fixture.ts';
import { checkBody } from './checkBody.ts';

/** The JSON Schema Test Suite (see suite/LICENSE), by file. */
type Suite = Readonly<Record<string, readonly Group[]>>;

interface Group {
  /** Unique in its file. */
  readonly description: string;
  readonly schema: JsonValue;
  readonly tests: readonly {
    readonly description: string;
    readonly data: JsonValue;
    readonly valid: boolean;
  }[];
}

const readSuite = (name: string) => readFileSync(new URL(`suite/${name}.json`, import.meta.url), 'utf8');

/** `valid` or `invalid`, with what the check says it did not look at. */
function checker(dialect: string, schema: JsonValue, definitions: JsonObject = {}) {
  const workspace = workspaceOf({
    'api.json': { openapi: '3.1.0', jsonSchemaDialect: dialect, schema: { $ref: 'schema.json' } },
    'schema.json': schema,
    'definitions.json': definitions,
  });
  const place = { uri: 'schema.json', pointer: '' };
  const body = bodySchema(true, { ...bundleSchema(workspace, place), ...dialectAt(workspace, place) });
  return (data: JsonValue): string => {
    const outcome = checkBody(body, 'application/json', JSON.stringify(data));
    if (outcome.kind === 'unchecked') return outcome.reason;
    const isValid = !outcome.issues.some(({ severity }) => severity === 'error');
    return [isValid ? 'valid' : 'invalid', ...outcome.remarks].join('; ');
  };
}

/** Groups whose outcome is another on purpose, as `file/group`; their check says what it did not look at. */
const foreignDocuments = [
  'definitions/valid definition',
  'definitions/invalid definition',
  'ref/remote ref, containing refs itself',
  'refRemote/remote ref',
  'refRemote/fragment within remote ref',
  'refRemote/ref within remote ref',
];
const baseOfId = [
  'ref/Recursive references between schemas',
  'refRemote/base URI change',
  'refRemote/base URI change - change folder',
  'refRemote/base URI change - change folder in subschema',
  'refRemote/root ref in remote ref',
];
const onPurpose: Readonly<Record<string, readonly string[]>> = {
  'only documents of the set are read, nothing is fetched': foreignDocuments,
  '`$id` does not move the base of references (OpenAPI documents refer by place)': baseOfId,
};
const different = new Set(Object.values(onPurpose).flat());

/** Files whose keywords later drafts renamed or gave another meaning. */
const changedIn2019 = ['dependencies'];
const changedIn2020 = [...changedIn2019, 'additionalItems', 'items'];
const siblings = 'ref/ref overrides any sibling keywords';
const tuple = 'ref/relative pointer ref to array';

it.each([
  ['draft-04', 'http://json-schema.org/draft-04/schema#', [], []],
  ['draft-07', 'http://json-schema.org/draft-07/schema#', [], []],
  ['draft-07', 'https://json-schema.org/draft/2019-09/schema', changedIn2019, [siblings]],
  ['draft-07', 'https://json-schema.org/draft/2020-12/schema', changedIn2020, [siblings, tuple]],
])('of the suite of %s, read as %s, only the listed tests differ', (name, dialect, files, groups) => {
  const suite: Suite = JSON.parse(readSuite(name));
  const outcomes = Object.entries(suite)
    .filter(([file]) => !files.includes(file))
    .flatMap(([file, list]) => list.map((group) => ({ ...group, name: `${file}/${group.description}` })))
    .filter((group) => !groups.includes(group.name))
    .flatMap((group) => {
      const check = checker(dialect, group.schema);
      return group.tests.map((test) => ({ ...test, group: group.name, outcome: check(test.data) }));
    })
    .filter(({ outcome, valid }) => outcome !== (valid ? 'valid' : 'invalid'));
  const wrong = outcomes.filter(
    // Whatever it says of those, it says that it did not look at everything.
    ({ group, outcome }) => !different.has(group) || !outcome.includes('Not checked'),
  );
  expect(wrong).toEqual([]);
  expect(new Set(outcomes.map(({ group }) => group))).toEqual(different);
});

/** Our own cases of what came with 2019-09 and 2020-12, since no package has the suite of those: schema, data, valid. */
it('the keywords of 2020-12 are read as it says', () => {
  const cases: readonly (readonly [JsonValue, JsonValue, boolean])[] = JSON.parse(readSuite('2020-12'));
  const definitions = {
    1: { properties: { bar: { const: 'bar' } }, required: ['bar'] },
    2: { properties: { a: { $ref: '#/2' } } },
    3: { properties: { type: {}, node: { $ref: '#/3' } }, unevaluatedProperties: false },
  };
  const wrong = cases.filter(([schema, data, valid]) => {
    const text = JSON.stringify(schema).replaceAll('#/$defs/', 'definitions.json#/');
    const check = checker('https://json-schema.org/draft/2020-12/schema', JSON.parse(text), definitions);
    return !check(data).startsWith(valid ? 'valid' : 'invalid');
  });
  expect(wrong).toEqual([]);
});

it.each<[string, JsonValue, string]>([
  ['2020-12', { $dynamicRef: '#node' }, 'what `$dynamicRef` refers to; write `$ref` instead.'],
  ['2019-09', { $recursiveRef: '#' }, 'what `$recursiveRef` refers to; write `$ref` instead.'],
  ['2020-12', { $ref: '#anchor' }, '`schema.json#anchor` does not exist.'],
  ['2020-12', { minLength: -1 }, '`minLength` cannot be `-1` in JSON Schema 2020-12'],
  ['2020-12', { exclusiveMinimum: true }, '`exclusiveMinimum` cannot be `true` in JSON Schema 2020-12'],
  ['2020-12', { items: [{}] }, '`items` cannot be an array in JSON Schema 2020-12'],
  ['2020-12', { properties: { a: { required: true } } }, '`required` cannot be `true`'],
  ['2020-12', { type: 'strin' }, '`type` cannot be `"strin"`'],
])('%s, %j: unchecked parts are reported', (year, schema, remark) => {
  const check = checker(`https://json-schema.org/draft/${year}/schema`, schema);
  expect(check(1)).toContain(`Not checked: ${remark}`);
});

it.each<JsonValue>([
  { uniqueItems: false, readOnly: false, exclusiveMinimum: 1, minimum: 0, discriminator: {} },
  { type: ['string', 'number'], format: 'x', properties: {}, required: [] },
])('%j has nothing to remark', (schema) => {
  expect(checker('https://json-schema.org/draft/2020-12/schema', schema)(2)).toBe('valid');
});
