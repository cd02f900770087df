import type { BodySchema } from '../openapi/index.ts';
import type { JsonObject, JsonValue } from '../openapi/source/index.ts';
import { checkBody } from './checkBody.ts';

export function bodySchema(schema: JsonValue, more: Partial<BodySchema> = {}): BodySchema {
  return {
    schema,
    definitions: {},
    names: {},
    missing: [],
    dialect: '2020-12',
    of: 'whole',
    message: 'request',
    hidden: more.message === 'response' ? 'writeOnly' : 'readOnly',
    range: { uri: 'a.yaml', start: 0, end: 0 },
    ...more,
  };
}

/** A schema whose definitions are named as the document names them, as `bundleSchema` gives them. */
export function named(schemas: JsonObject): Pick<BodySchema, 'definitions' | 'names'> {
  const entries = Object.entries(schemas);
  return {
    definitions: Object.fromEntries(entries.map(([, each], index) => [String(index + 1), each])),
    names: Object.fromEntries(entries.map(([name], index) => [String(index + 1), name])),
  };
}

/** The sentences of all issues; why not, where nothing was checked. */
export function sentences(schema: BodySchema, value: JsonValue): readonly string[] {
  const outcome = checkBody(schema, 'application/json', JSON.stringify(value));
  return outcome.kind === 'checked' ? outcome.issues.map((issue) => issue.text) : [outcome.reason];
}
