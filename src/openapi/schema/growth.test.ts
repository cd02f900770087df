import { expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { schemaOf } from '../description/schemaOf.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { workspaceOf } from '../workspace/workspace.fixture.ts';
import { bundleSchema } from './bundleSchema.ts';
import { sameValue } from './sameValue.ts';
import { schemaAt } from './schemaAt.ts';

// What grew exponentially would never end here.

function open(schemas: JsonObject, key: string) {
  const document = {
    openapi: '3.1.0',
    paths: {
      '/a': {
        post: {
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } } },
          callbacks: { evt: { [key]: { post: {} } } },
        },
      },
    },
    components: { schemas },
  };
  return openDescription({
    entry: 'a.json',
    documents: [{ uri: 'a.json', text: JSON.stringify(document) }],
  });
}

const refer = (index: number): JsonObject => ({ $ref: `#/components/schemas/S${index}` });
const list = <Item>(length: number, item: (index: number) => Item) =>
  Array.from({ length }, (_, index) => item(index));

it.each<[string, (refs: readonly JsonObject[]) => JsonObject]>([
  [
    'properties',
    (refs) => ({ properties: Object.fromEntries(refs.map((ref, index) => [`p${index}`, ref])) }),
  ],
  ['allOf', (refs) => ({ allOf: refs })],
  ['oneOf', (refs) => ({ oneOf: refs })],
  ['prefixItems', (refs) => ({ prefixItems: refs })],
])('64 schemas that all refer to all by %s are read', (_, schemaOfRefs) => {
  const schemas = Object.fromEntries(list(64, (index) => [`S${index}`, schemaOfRefs(list(64, refer))]));
  const description = open(schemas, '{$request.body#/p1/p2/p3/p4/url}');
  const [operation] = description.analysis.operations;
  const question = {
    id: operation?.id ?? '',
    message: 'request',
    mediaType: 'application/json',
  } as const;
  expect(operation?.callbacks[0]?.verdict?.kind).toBeDefined();
  expect(Object.keys(schemaOf(description, question)?.definitions ?? {})).toHaveLength(64);
});

it('a pointer of 60 steps through a schema with three alternatives at each is followed', () => {
  const next = (more: JsonObject): JsonValue => ({ ...more, properties: { n: refer(0) } });
  const schemas = { S0: { oneOf: [next({}), next({ required: ['n'] }), next({ type: 'object' })] } };
  const { analysis } = open(schemas, `{$request.body#${'/n'.repeat(60)}}`);
  expect(analysis.operations[0]?.callbacks[0]?.verdict?.kind).toBe('sometimes');
});

it('5,000 schemas that each refer to the next, with a keyword beside, are followed as far as anyone reads', () => {
  const schemas = Object.fromEntries(
    list(5_000, (index) => [`S${index}`, { ...refer(index + 1), required: [`m${index}`] }]),
  );
  const description = open(schemas, '{$request.body#/m1}');
  const [operation] = description.analysis.operations;
  expect(operation?.callbacks[0]?.verdict?.kind).toBe('sometimes');
  expect(description.describe(operation?.id ?? '')?.requestBody).toBeDefined();
});

it('20,000 branches of one schema are not spread', () => {
  const workspace = workspaceOf({
    'a.json': { openapi: '3.1.0', s: { anyOf: list(20_000, () => ({ type: 'string' })) } },
  });
  const schema = schemaAt(workspace, { uri: 'a.json', pointer: '/s' });
  expect(sameValue(workspace, [schema])).toHaveLength(500);
});

it('a schema of more parts than anyone reads is cut, and says so', () => {
  const workspace = workspaceOf({ 'a.json': { s: { allOf: list(100_001, () => ({})) } } });
  expect(bundleSchema(workspace, { uri: 'a.json', pointer: '/s' }).isCut).toBe(true);
});
