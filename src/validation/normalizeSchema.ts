import type { BodySchema, JsonObject, JsonValue } from '../openapi/index.ts';
import { isObject, members, stringMember } from '../openapi/index.ts';
import { keywordEntries } from './keywordEntries.ts';
import { dialectName, keywordStanding } from './keywords.ts';
import { code } from './words.ts';

export interface NormalSchema {
  /**
   * JSON Schema 2020-12 of sound keywords only, definitions under `$defs`, no boolean schemas. `format`, `title` and
   * `discriminator` stand under names that no validator acts on (`note`).
   */
  readonly schema: JsonObject;
  /** What is left out, and why. */
  readonly remarks: readonly string[];
}

/** Whether regular expressions of the document are run or left out. */
export type Patterns = 'run' | 'leave';

/**
 * Writes a schema of any dialect as JSON Schema 2020-12, which is what the validator runs on. Keywords that the dialect
 * does not have, and values that a keyword cannot have, are left out: a document is never more than half right.
 */
export function normalizeSchema(body: BodySchema, run: Patterns = 'run'): NormalSchema {
  const { dialect } = body;
  const foreign = new Set<string>();
  const patterns = new Set<string>();
  let isLeftOut = false;
  const context = {
    dialect,
    hidden: body.message === 'request' ? 'readOnly' : 'writeOnly',
    definitions: body.definitions,
    normalize,
    isPattern,
  } as const;

  const root = normalize(body.schema);
  const definitions = members(body.definitions).map(([name, each]) => [name, normalize(each)]);
  const whole: JsonObject = body.of === 'items' ? { type: ['array'], items: root } : root;
  return {
    schema: { ...whole, $defs: Object.fromEntries(definitions) },
    remarks: [...(isLeftOut ? [PATTERNS_LEFT_OUT] : []), ...remarksOf(body, foreign, patterns)],
  };

  function normalize(value: JsonValue | undefined): JsonObject {
    if (value === false) return { not: {} };
    if (!isObject(value)) return {};
    const reference = stringMember(value, '$ref');
    if (reference !== undefined) return { $ref: reference };
    const entries = members(value).flatMap(([keyword, each]) => {
      const standing = keywordStanding(dialect, keyword);
      if (standing === 'foreign') foreign.add(keyword);
      if (run === 'leave' && needsPatterns(value, keyword)) return [];
      return standing === 'known' ? keywordEntries(context, value, keyword, each) : [];
    });
    return Object.fromEntries(entries);
  }

  function isPattern(pattern: string): boolean {
    if (run === 'leave') {
      isLeftOut = true;
      return false;
    }
    try {
      new RegExp(pattern, 'u');
      return true;
    } catch {
      patterns.add(pattern);
      return false;
    }
  }
}

const PATTERNS_LEFT_OUT =
  'Patterns are not checked: this browser does not allow the worker that could be stopped if one takes for ever.';

/** What cannot be said of members without knowing which of them a pattern matches. */
function needsPatterns(schema: JsonObject, keyword: string): boolean {
  if (keyword === 'unevaluatedProperties') return true;
  return keyword === 'additionalProperties' && members(schema.patternProperties).length > 0;
}

const mostRemarks = 8;

function remarksOf(
  body: BodySchema,
  foreign: ReadonlySet<string>,
  patterns: ReadonlySet<string>,
): readonly string[] {
  const { dialect, unknown, missing } = body;
  return [
    ...(unknown === undefined
      ? []
      : [`Checked as JSON Schema 2020-12: the dialect ${code(unknown)} is not known here.`]),
    ...missing.map(({ uri, pointer }) => `Not checked: ${code(`${uri}#${pointer}`)} is not there.`),
    ...[...foreign].map((keyword) => foreignWords(keyword, dialectName(dialect))),
    ...[...patterns].map((pattern) => `Not checked: the pattern ${code(pattern)} is no regular expression.`),
  ].slice(0, mostRemarks);
}

function foreignWords(keyword: string, dialect: string): string {
  const hint = keyword === 'nullable' ? '; write `type: [string, "null"]` instead' : '';
  return `Not checked: ${code(keyword)} is no keyword of ${dialect}${hint}.`;
}
