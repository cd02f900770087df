import type { SchemaDialect } from '../openapi/schema/index.ts';

const everywhere = [
  ...['type', 'enum', 'required', 'format', 'title', 'readOnly', 'writeOnly'],
  ...['allOf', 'anyOf', 'oneOf', 'not', 'properties', 'additionalProperties', 'items'],
  ...['multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems'],
  ...['maxProperties', 'minProperties'],
];
const draft4 = [...everywhere, 'patternProperties', 'dependencies', 'additionalItems'];
const draft7 = [...draft4, 'const', 'contains', 'propertyNames', 'if', 'then', 'else'];
const draft2019 = [
  ...draft7.filter((keyword) => keyword !== 'dependencies'),
  ...['dependentRequired', 'dependentSchemas', 'unevaluatedItems', 'unevaluatedProperties'],
  ...['minContains', 'maxContains'],
];
const draft2020 = [...draft2019.filter((keyword) => keyword !== 'additionalItems'), 'prefixItems'];

/** The keywords that say something about a value, by dialect. `discriminator` is OpenAPI's own, in every version. */
const byDialect: Readonly<Record<SchemaDialect, ReadonlySet<string>>> = {
  'oas-3.0': new Set([...everywhere, 'nullable', 'discriminator']),
  'draft-04': new Set([...draft4, 'discriminator']),
  'draft-07': new Set([...draft7, 'discriminator']),
  '2019-09': new Set([...draft2019, 'discriminator']),
  '2020-12': new Set([...draft2020, 'discriminator']),
};

const anywhere = new Set(Object.values(byDialect).flatMap((keywords) => [...keywords]));

/** Whether a dialect knows a keyword; `foreign` where only another one does, so that an author may expect it to count. */
export function keywordStanding(dialect: SchemaDialect, keyword: string): 'known' | 'foreign' | 'unknown' {
  if (byDialect[dialect].has(keyword)) return 'known';
  return anywhere.has(keyword) ? 'foreign' : 'unknown';
}

const spoken: Readonly<Record<SchemaDialect, string>> = {
  'oas-3.0': 'OpenAPI 3.0',
  'draft-04': 'JSON Schema draft 4',
  'draft-07': 'JSON Schema draft 7',
  '2019-09': 'JSON Schema 2019-09',
  '2020-12': 'JSON Schema 2020-12, the dialect of OpenAPI 3.1 and 3.2',
};

/** The dialect's name in a sentence. */
export function dialectName(dialect: SchemaDialect): string {
  return spoken[dialect];
}
