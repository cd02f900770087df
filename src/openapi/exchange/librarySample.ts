import { inferType, sample } from 'openapi-sampler';
import type { JsonObject, JsonValue } from '../source/json.ts';

declare module 'openapi-sampler' {
  /** Exported by the library, but not declared by it. */
  export function inferType(schema: object): unknown;
}

/** Deeper than `expandSchema` writes trees out. */
const OPTIONS = { quiet: true, maxSampleDepth: 60 };

/**
 * The value that openapi-sampler writes for a schema.
 *
 * @param schema A finite tree without references.
 * @returns Never throws: `null` where the library gives up.
 * @example librarySample({ type: 'string', format: 'date' }) // '2019-08-24'
 */
export function librarySample(schema: JsonObject): JsonValue {
  try {
    // What the library takes from prototypes (members called `toString`) is not data; JSON leaves it out.
    const text: string | undefined = JSON.stringify(sample({ ...schema }, OPTIONS, {}));
    return text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** The type that openapi-sampler gives a schema: the written one, else what its keywords are for. */
export function libraryType(schema: JsonObject): unknown {
  return inferType(schema);
}
