import { dereference, type OutputUnit, type Schema, validate } from '@cfworker/json-schema';
import { readBody } from '../openapi/http/index.ts';
import type { BodySchema } from '../openapi/index.ts';
import type { JsonObject, JsonValue } from '../openapi/source/index.ts';
import { isArray, members } from '../openapi/source/index.ts';
import { annotationIssues } from './annotations.ts';
import { findingsOf } from './findings.ts';
import { asMeant } from './formValues.ts';
import { type NormalSchema, normalizeSchema, type Patterns } from './normalizeSchema.ts';
import type { CheckOutcome, Issue } from './outcome.ts';
import { readUnits } from './unit.ts';
import { code } from './words.ts';

/** More than these are counted, not listed. */
const MOST_ISSUES = 50;

interface Prepared extends NormalSchema {
  readonly lookup: Record<string, Schema | boolean>;
}

/** Each item is compared with each other one, so that long lists would take minutes. */
const MOST_ITEMS = 2_000;

const prepared = {
  run: { short: new WeakMap<BodySchema, Prepared>(), long: new WeakMap<BodySchema, Prepared>() },
  leave: { short: new WeakMap<BodySchema, Prepared>(), long: new WeakMap<BodySchema, Prepared>() },
};

/**
 * Checks the text of a body against its schema, in the schema's own dialect.
 *
 * @param body From `schemaOf`. @param mediaType What the text is read as. @param text Any text.
 * @param patterns A pattern may take for ever: `leave` them out where it could not be stopped.
 * @returns What is wrong, or why it cannot be said. Never throws.
 */
export function checkBody(
  body: BodySchema,
  mediaType: string,
  text: string,
  patterns: Patterns = 'run',
): CheckOutcome {
  try {
    const read = readBody(mediaType, text);
    if (read.kind === 'broken') return unchecked('The text cannot be read yet.');
    if (read.kind === 'absent') return unchecked('There is no body to check.');
    if (read.kind === 'opaque') return unchecked(`Bodies of type ${code(mediaType)} are not checked.`);
    const normal = prepare(body, patterns, hasLongList(read.value) ? 'long' : 'short');
    const wire = read.dataForm === 'text' || (read.dataForm === 'form' && !/^\s*[{["]/.test(text));
    const value = wire ? asMeant(read.value, normal.schema) : read.value;
    const outcome = checkValue(value, normal, body);
    // Its members are in the text somewhere, in a form that only its type knows.
    if (
      read.dataForm === 'text' &&
      outcome.issues.some(({ at, severity }) => at === '' && severity === 'error')
    ) {
      if (!acceptsText(normal.schema)) return unchecked(`Bodies of type ${code(mediaType)} are not checked.`);
    }
    return outcome;
  } catch (error) {
    return unchecked(
      error instanceof RangeError
        ? 'Not checked: the schema refers to itself without end, or it or the body is too large.'
        : 'Not checked: the schema could not be read.',
    );
  }
}

function checkValue(
  value: JsonValue,
  { schema, lookup, remarks }: Prepared,
  body: BodySchema,
): Extract<CheckOutcome, { kind: 'checked' }> {
  const report: readonly OutputUnit[] = validate(value, schema as Schema, '2020-12', lookup, false).errors;
  const errors = findingsOf(readUnits(report, schema, value), schema, body.names).map(
    ({ pointer, at, text }): Issue => ({ severity: 'error', pointer, at, text }),
  );
  const issues = [...errors, ...once(annotationIssues(value, schema, body, lookup))];
  return {
    kind: 'checked',
    issues: issues.slice(0, MOST_ISSUES),
    more: Math.max(0, issues.length - MOST_ISSUES),
    remarks,
  };
}

function prepare(body: BodySchema, patterns: Patterns, lists: 'short' | 'long'): Prepared {
  const memory = prepared[patterns][lists];
  const known = memory.get(body);
  if (known) return known;
  const normal = normalizeSchema(body, patterns, lists === 'long' ? ['uniqueItems'] : []);
  const made = { ...normal, lookup: dereference(normal.schema as Schema) };
  memory.set(body, made);
  return made;
}

function hasLongList(value: JsonValue): boolean {
  if (isArray(value) && value.length > MOST_ITEMS) return true;
  const inside = isArray(value) ? value : members(value).map(([, each]) => each);
  return inside.some(hasLongList);
}

function acceptsText(schema: JsonObject): boolean {
  return validate('', { type: schema.type ?? ['string'] } as Schema, '2020-12').valid;
}

function once(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [issue.text, issue])).values()];
}

function unchecked(reason: string): CheckOutcome {
  return { kind: 'unchecked', reason };
}
