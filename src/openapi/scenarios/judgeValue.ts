import type { ValueFacts } from '../facts/facts.types.ts';
import { matchesPattern } from '../schema/matchPattern.ts';
import { isArray, type JsonValue } from '../source/json.ts';
import { counted, inlineCode } from '../source/words.ts';

/** Whether a description allows a value. */
export interface ValueJudgement {
  /** `open`: a pattern could not be judged. */
  readonly kind: 'allowed' | 'forbidden' | 'open';
  /** A clause: "`maxLength` allows 20 characters"; empty for `allowed`. */
  readonly because: string;
}

const ALLOWED: ValueJudgement = { kind: 'allowed', because: '' };

/**
 * Whether what a description says of a value allows another one. Formats are not judged: they need not be checked.
 *
 * @example judgeValue({ types: ['string'], nullable: false, patterns: ['^https:'] }, 'ftp://c.example').kind // 'forbidden'
 */
export function judgeValue(facts: ValueFacts, value: JsonValue): ValueJudgement {
  if (value === null) return facts.nullable || isUntyped(facts) ? ALLOWED : forbidden('it cannot be `null`');
  const { types, values } = facts;
  const type = isArray(value) ? 'array' : typeof value;
  if (types.length > 0 && !types.includes(type)) return forbidden(`it is not of the type \`${type}\``);
  if (values && !values.some((each) => JSON.stringify(each) === JSON.stringify(value)))
    return forbidden('`enum` does not list it');
  return typeof value === 'string' ? judgeText(facts, value) : ALLOWED;
}

/**
 * Whether a description says nothing of what kind a value is.
 *
 * @example isUntyped({ types: [], nullable: false, patterns: [] }) // true
 */
export function isUntyped({ types, values }: ValueFacts): boolean {
  return types.length === 0 && values === undefined;
}

function judgeText({ minLength, maxLength, patterns }: ValueFacts, text: string): ValueJudgement {
  // A JSON Schema counts characters, not code units.
  const isLimited = minLength !== undefined || maxLength !== undefined;
  const length = isLimited ? Array.from(text).length : 0;
  if (minLength !== undefined && length < minLength)
    return forbidden(`\`minLength\` requires ${counted(minLength, 'character')}`);
  if (maxLength !== undefined && length > maxLength)
    return forbidden(`\`maxLength\` allows ${counted(maxLength, 'character')}`);
  const open: string[] = [];
  for (const pattern of patterns) {
    const matches = matchesPattern(pattern, text);
    if (matches === false) return forbidden(`the pattern ${inlineCode(pattern)} excludes it`);
    if (matches === undefined) open.push(pattern);
  }
  const [first] = open;
  if (first === undefined) return ALLOWED;
  return { kind: 'open', because: `the pattern ${inlineCode(first)} may exclude it` };
}

function forbidden(because: string): ValueJudgement {
  return { kind: 'forbidden', because };
}
