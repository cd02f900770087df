import type { schemaOf } from './schemaOf.ts';

/**
 * Loads what makes the schema of a body self-contained. It is asked for when a body is shown or checked.
 *
 * @example const schemaOf = await loadSchemaOf(); schemaOf(description, question)?.schema
 */
export async function loadSchemaOf(): Promise<typeof schemaOf> {
  return (await import('./schemaOf.ts')).schemaOf;
}
