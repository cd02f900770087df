import type { Exchange } from '../exchange/exchange.ts';
import type { Expression } from '../expression/expression.ts';
import { type LinkValue, readLinkValue } from '../expression/linkValue.ts';
import { evaluate } from '../simulation/evaluate.ts';
import type { Readings } from '../simulation/readings.ts';
import type { Resolution } from '../simulation/simulation.ts';
import { words } from '../simulation/words.ts';
import { isArray, isObject, type JsonValue, members } from '../source/json.ts';
import { inlineCode } from '../source/words.ts';

/** An expression of a link with what it found. */
export interface LinkRead {
  readonly raw: string;
  readonly expression: Expression;
  readonly resolution: Resolution;
}

/** What became of one value of a link. */
export type PassedValue = {
  readonly reads: readonly LinkRead[];
  /** What a reader should know besides, in whole clauses without a full stop. */
  readonly notes: readonly string[];
} & (
  | { readonly kind: 'passed'; readonly value: JsonValue }
  /** Nothing is passed; `reason` completes "left out: …". */
  | { readonly kind: 'left-out'; readonly reason: string }
);

/** What an expression in braces, alone in a text, gives: text as in callback keys, or the value as it is. */
export type LoneBraces = Readings['braces'];

/**
 * Evaluates one value of a link against the exchange that its response belongs to (Link Object, Runtime Expressions).
 *
 * The value of an expression keeps its type, `null`, lists and objects included; expressions in braces give text. What
 * fails is left out, never an error: "no parameter value is passed".
 *
 * @param exchange With the response that has the link.
 * @example passedValue(readLinkValue('$response.body#/id'), exchange, 'text') // { kind: 'passed', value: 42, … }
 */
function passedValue(value: LinkValue, exchange: Exchange, lone: LoneBraces): PassedValue {
  switch (value.kind) {
    case 'constant':
      return { kind: 'passed', value: value.value, reads: [], notes: [] };
    case 'expression':
      return typed(read(value.raw, value.expression, exchange));
    case 'text':
      return embedded(value, exchange, lone);
  }
}

function read(raw: string, expression: Expression, exchange: Exchange): LinkRead {
  return { raw, expression, resolution: evaluate(expression, exchange, words) };
}

function typed(found: LinkRead): PassedValue {
  const { resolution } = found;
  const reads = [found];
  if (resolution.kind === 'resolved') return { kind: 'passed', value: resolution.value, reads, notes: [] };
  if (resolution.kind === 'unusable' && resolution.value !== undefined && isTyped(resolution.reason)) {
    return { kind: 'passed', value: resolution.value, reads, notes: [] };
  }
  return { kind: 'left-out', reason: linkReason(resolution.message), reads, notes: [] };
}

/** No text for a URL of a callback, and still a value. */
function isTyped(reason: Extract<Resolution, { kind: 'unusable' }>['reason']): boolean {
  return reason === 'null' || reason === 'object' || reason === 'array';
}

const CALLBACK_CLAUSE = ', so no callback is made';

/** What a callback key would be told, without what it means for callbacks. */
function linkReason(message: string): string {
  return message.endsWith(CALLBACK_CLAUSE) ? message.slice(0, -CALLBACK_CLAUSE.length) : message;
}

function embedded(
  value: Extract<LinkValue, { kind: 'text' }>,
  exchange: Exchange,
  lone: LoneBraces,
): PassedValue {
  const reads: LinkRead[] = [];
  let text = '';
  let failed: string | undefined;
  for (const part of value.parts) {
    if (part.kind !== 'expression') {
      text += part.raw;
      continue;
    }
    const found = read(part.raw, part.expression, exchange);
    reads.push(found);
    if (lone === 'typed' && value.parts.length === 1) return typed(found);
    if (found.resolution.kind !== 'resolved') {
      failed ??= linkReason(found.resolution.message);
      continue;
    }
    text += found.resolution.text;
  }
  if (failed !== undefined) return { kind: 'left-out', reason: failed, reads, notes: [] };
  const [only, ...others] = reads;
  const wasTyped = only?.resolution.kind === 'resolved' && typeof only.resolution.value !== 'string';
  const notes =
    value.parts.length === 1 && others.length === 0 && wasTyped
      ? [`the braces make a text of it; without them, it keeps its type`]
      : [];
  return { kind: 'passed', value: text, reads, notes };
}

/**
 * Evaluates a value of a link as the document has it. Of an object or array, the texts inside are evaluated, on which the
 * specification is silent; what fails there is left out of it.
 *
 * @param value One of `parameters`, or the `requestBody`.
 * @example passedAny({ userId: '$request.path.id' }, exchange, 'text') // { kind: 'passed', value: { userId: 42 }, … }
 */
export function passedAny(value: JsonValue, exchange: Exchange, lone: LoneBraces): PassedValue {
  if (typeof value !== 'object' || value === null) {
    return passedValue(readLinkValue(value), exchange, lone);
  }
  const reads: LinkRead[] = [];
  const notes: string[] = [];
  const inner = insideOf(value);
  return { kind: 'passed', value: inner ?? null, reads, notes };

  function insideOf(here: JsonValue): JsonValue | undefined {
    if (isArray(here)) {
      return here.flatMap((item): readonly JsonValue[] => {
        const found = insideOf(item);
        return found === undefined ? [] : [found];
      });
    }
    if (isObject(here)) {
      const kept = members(here).flatMap(([name, item]): readonly (readonly [string, JsonValue])[] => {
        const found = insideOf(item);
        return found === undefined ? [] : [[name, found]];
      });
      return Object.fromEntries(kept);
    }
    const passed = passedValue(readLinkValue(here), exchange, lone);
    for (const each of passed.reads) reads.push(each);
    if (passed.kind === 'passed') return passed.value;
    notes.push(`${inlineCode(String(here))} is left out: ${passed.reason}`);
    return undefined;
  }
}
