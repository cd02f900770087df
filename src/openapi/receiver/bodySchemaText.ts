import type { BodySchema } from '../description/schemaOf.ts';
import type { SchemaDialect } from '../schema/dialect.ts';
import { isObject, type JsonObject } from '../source/json.ts';

/** OpenAPI 3.0 has a dialect of its own, without an address. */
const ADDRESSES: Readonly<Record<SchemaDialect, string | undefined>> = {
  'oas-3.0': undefined,
  'draft-04': 'http://json-schema.org/draft-04/schema#',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
};

/**
 * The schema of a body as one JSON document, with all that it refers to.
 *
 * @example bodySchemaText(schema) // '{\n  "$schema": "https://json-schema.org/draft/2020-12/schema",\n…'
 */
export function bodySchemaText({ schema, definitions, dialect }: BodySchema): string {
  const address = ADDRESSES[dialect];
  const whole: JsonObject = {
    ...(address === undefined ? { $comment: 'In the dialect of OpenAPI 3.0' } : { $schema: address }),
    ...(isObject(schema) ? schema : { allOf: [schema] }),
    ...(Object.keys(definitions).length > 0 && { $defs: definitions }),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
