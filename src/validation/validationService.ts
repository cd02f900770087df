import type { BodySchema } from '../openapi/index.ts';
import { checkBody } from './checkBody.ts';
import type { Patterns } from './normalizeSchema.ts';
import type { FromValidator, ToValidator } from './protocol.ts';

/** Few bodies are on screen at a time; a schema that is asked for again later comes again. */
const MOST_SCHEMAS = 32;

/** Answers the page's questions; the worker file is only a shell around it. */
export class ValidationService {
  readonly #schemas = new Map<number, BodySchema>();
  readonly #patterns: Patterns;

  constructor(patterns: Patterns = 'run') {
    this.#patterns = patterns;
  }

  answer({ request, schemaId, schema, mediaType, text }: ToValidator): FromValidator {
    if (schema) this.#keep(schemaId, schema);
    const known = this.#schemas.get(schemaId);
    if (!known)
      return { request, outcome: { kind: 'unchecked', reason: 'Not checked: its schema is not available.' } };
    return { request, outcome: checkBody(known, mediaType, text, this.#patterns) };
  }

  #keep(id: number, schema: BodySchema): void {
    this.#schemas.set(id, schema);
    const [oldest] = this.#schemas.keys();
    if (this.#schemas.size > MOST_SCHEMAS && oldest !== undefined) this.#schemas.delete(oldest);
  }
}
