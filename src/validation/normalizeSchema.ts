import type { BodySchema } from '../openapi/index.ts';
import type { JsonObject, JsonValue } from '../openapi/source/index.ts';
import { isArray, isObject, members, stringMember } from '../openapi/source/index.ts';
import { type Entries, isUnsound, keywordEntries } from './keywordEntries.ts';
import { dialectName, keywordStanding } from './keywords.ts';
import { code, kindWords, valueWords } from './words.ts';

export interface NormalSchema {
  /**
   * JSON Schema 2020-12 of sound keywords only, definitions under `$defs`, no boolean schemas. `format`, `title` and
   * `discriminator` are kept under names that no validator acts on (`note`).
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
 *
 * @param leaveOut Keywords that are too much work for the value to be checked; they are named in a remark.
 */
export function normalizeSchema(
  body: BodySchema,
  run: Patterns = 'run',
  leaveOut: readonly string[] = [],
): NormalSchema {
  const { dialect } = body;
  const foreign = new Set<string>();
  const left = new Set<string>();
  const unsound = new Map<string, JsonValue>();
  const dynamic = new Set<string>();
  const patterns = new Set<string>();
  let isLeftOut = false;
  const context = {
    dialect,
    hidden: body.hidden,
    definitions: body.definitions,
    normalize,
    isPattern,
  } as const;

  const root = normalize(body.schema);
  const definitions = members(body.definitions).map(([name, each]) => [name, normalize(each)]);
  const whole: JsonObject = body.of === 'items' ? { type: ['array'], items: root } : root;
  return {
    schema: { ...whole, $defs: Object.fromEntries(definitions) },
    remarks: [
      ...(isLeftOut ? [PATTERNS_LEFT_OUT] : []),
      ...remarksOf(body, { foreign, patterns, left, unsound, dynamic }),
    ],
  };

  function normalize(value: JsonValue | undefined): JsonObject {
    if (value === false) return { not: {} };
    if (!isObject(value)) return {};
    const reference = stringMember(value, '$ref');
    if (reference !== undefined) return { $ref: reference };
    const entries = members(value).flatMap(([keyword, each]) => read(value, keyword, each));
    return Object.fromEntries(entries);
  }

  function read(schema: JsonObject, keyword: string, value: JsonValue): Entries {
    const standing = keywordStanding(dialect, keyword);
    if (standing === 'foreign') foreign.add(keyword);
    if (run === 'leave' && needsPatterns(schema, keyword)) return [];
    if (leaveOut.includes(keyword)) left.add(keyword);
    if (left.has(keyword)) return [];
    if (dynamicReferences.has(keyword)) dynamic.add(keyword);
    if (standing !== 'known') return [];
    const entries = keywordEntries(context, schema, keyword, value);
    if (isUnsound(dialect, keyword, value, entries)) unsound.set(keyword, value);
    return entries;
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
  'Patterns are not checked: this browser blocks the worker that would stop one that never ends.';

/** What cannot be said of members without knowing which of them a pattern matches. */
function needsPatterns(schema: JsonObject, keyword: string): boolean {
  if (keyword === 'unevaluatedProperties') return true;
  return keyword === 'additionalProperties' && members(schema.patternProperties).length > 0;
}

/** What they refer to depends on how the schema was reached. */
const dynamicReferences = new Set(['$dynamicRef', '$recursiveRef']);

const MOST_REMARKS = 8;

interface LeftOut {
  readonly foreign: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
  readonly unsound: ReadonlyMap<string, JsonValue>;
  readonly dynamic: ReadonlySet<string>;
}

function remarksOf(body: BodySchema, leftOut: LeftOut): readonly string[] {
  const { foreign, patterns, left, unsound, dynamic } = leftOut;
  const { dialect, unknown, missing, isCut } = body;
  return [
    ...(unknown === undefined
      ? []
      : [`Checked as JSON Schema 2020-12: the dialect ${code(unknown)} is not known here.`]),
    ...(isCut ? ['Not checked: parts of the schema, which is too large.'] : []),
    ...[...left].map((keyword) => `Not checked: ${code(keyword)}, since the body is too large for it.`),
    ...new Set(missing.map(missingWords)),
    ...[...dynamic].map((keyword) => `Not checked: what ${code(keyword)} refers to; write \`$ref\` instead.`),
    ...[...unsound].map(
      ([keyword, value]) =>
        `Not checked: ${code(keyword)} cannot be ${isObject(value) || isArray(value) ? kindWords(value) : valueWords(value)} in ${dialectName(dialect)}.`,
    ),
    ...[...foreign].map((keyword) => foreignWords(keyword, dialectName(dialect))),
    ...[...patterns].map(
      (pattern) => `Not checked: the pattern ${code(pattern)} is not a valid regular expression.`,
    ),
  ].slice(0, MOST_REMARKS);
}

function missingWords({ uri, pointer, notOpen }: BodySchema['missing'][number]): string {
  return notOpen
    ? `Not checked: what refers to ${code(uri)}, which is not open.`
    : `Not checked: ${code(`${uri}#${pointer}`)} does not exist.`;
}

function foreignWords(keyword: string, dialect: string): string {
  const hint = keyword === 'nullable' ? '; write `type: [string, "null"]` instead' : '';
  return `Not checked: ${code(keyword)} is not a keyword of ${dialect}${hint}.`;
}
