import { isArray, type JsonValue, members } from '../source/json.ts';
import type { Expression, KeyPart, ParsedKey } from './expression.ts';
import { parseExpression } from './parseExpression.ts';
import { parseKey } from './parseKey.ts';

/**
 * What a value of a Link Object is: a constant, an expression whose value keeps its type, or text with expressions in
 * braces, whose values become text.
 */
export type LinkValue =
  | { readonly kind: 'constant'; readonly value: JsonValue }
  | { readonly kind: 'expression'; readonly raw: string; readonly expression: Expression }
  | { readonly kind: 'text'; readonly raw: string; readonly parts: readonly KeyPart[] };

/**
 * Reads one value of a Link Object's `parameters`, or a `requestBody` that is text (Link Object, all versions).
 *
 * A text that is an expression is one, since no constant can have that form. Braces embed an expression in text, as in
 * callback keys. Everything else is a constant, also what was meant to be an expression.
 *
 * @param value Anything; only text can be more than a constant.
 * @example readLinkValue('$response.body#/id').kind // 'expression'
 * @example readLinkValue('a-{$request.path.id}').kind // 'text'
 */
export function readLinkValue(value: JsonValue): LinkValue {
  if (typeof value !== 'string' || !value.includes('$')) return { kind: 'constant', value };
  const bare = parseExpression(value);
  if (bare.ok) return { kind: 'expression', raw: value, expression: bare.expression };
  const parsed = value.includes('{$') ? embedded(value) : undefined;
  return parsed ? { kind: 'text', raw: value, parts: parsed.parts } : { kind: 'constant', value };
}

/** Text that the grammar of callback keys refuses is a constant: braces have no meaning of their own in one. */
function embedded(value: string): ParsedKey | undefined {
  const parsed = parseKey(value);
  return parsed.form === 'template' ? parsed : undefined;
}

/**
 * Whether a value was probably meant to be an expression, or to hold one, and is a constant by the grammar. An unquoted
 * `{$url}` in YAML is a mapping of that name to nothing.
 *
 * @example isMeantAsExpression('$respnose.body#/id') // true
 */
export function isMeantAsExpression(value: JsonValue): boolean {
  const [only, ...others] = members(value);
  if (only !== undefined) return others.length === 0 && only[1] === null && only[0].startsWith('$');
  if (typeof value !== 'string' || readLinkValue(value).kind !== 'constant') return false;
  return /^\$[A-Za-z]|^(?:request|response)\.(?:body|header|query|path)|\{ ?\$[A-Za-z]|\$\{/.test(value);
}

/**
 * Whether some text of a value is one expression in braces and nothing else: readings differ over its type.
 *
 * @example hasLoneBraces({ id: '{$request.path.id}' }) // true
 */
export function hasLoneBraces(value: JsonValue): boolean {
  return innerTexts(value).some(({ text }) => {
    const read = readLinkValue(text);
    return read.kind === 'text' && read.parts.length === 1;
  });
}

/** One text inside a value, and the way to it. */
export interface InnerText {
  readonly tokens: readonly string[];
  readonly text: string;
}

const MOST_TEXTS = 10_000;
const DEEPEST = 64;

/**
 * Lists the texts inside a value, the value itself included, up to a depth and a number that no Link Object needs.
 *
 * @example innerTexts({ a: ['x'] }) // [{ tokens: ['a', '0'], text: 'x' }]
 */
export function innerTexts(value: JsonValue): readonly InnerText[] {
  const found: InnerText[] = [];
  const pending: { readonly tokens: readonly string[]; readonly value: JsonValue }[] = [
    { tokens: [], value },
  ];
  let seen = 0;
  for (let next = pending.pop(); next && seen < MOST_TEXTS; next = pending.pop()) {
    const { tokens, value: here } = next;
    seen += 1;
    if (typeof here === 'string') found.push({ tokens, text: here });
    if (tokens.length >= DEEPEST) continue;
    const inner: readonly (readonly [string, JsonValue])[] = isArray(here)
      ? here.map((item, index) => [String(index), item])
      : members(here);
    for (const [name, item] of inner.toReversed()) pending.push({ tokens: [...tokens, name], value: item });
  }
  return found;
}

/**
 * The expressions in a value of a Link Object, also those inside an object or array.
 *
 * @example linkExpressions({ id: '$request.path.id' })[0]?.kind // 'path'
 */
export function linkExpressions(value: JsonValue): readonly Expression[] {
  return innerTexts(value).flatMap(({ text }) => {
    const read = readLinkValue(text);
    if (read.kind === 'expression') return [read.expression];
    if (read.kind === 'constant') return [];
    return read.parts.flatMap((part) => (part.kind === 'expression' ? [part.expression] : []));
  });
}
