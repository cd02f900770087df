/** `openapi/schema`: self-contained schemas, as `openapi/body-schema` makes them, and the way through their references. */

export { definitionName, followDefinitions } from './bundled.ts';
export type { BundledSchema } from './bundleSchema.ts';
export type { DialectReading, SchemaDialect } from './dialect.ts';
export { subschemaForm } from './subschemas.ts';
