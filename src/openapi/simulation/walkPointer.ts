import type { JsonValue } from '../source/json.ts';
import { isArray, isObject } from '../source/json.ts';
import { parsePointer, step } from '../source/pointer.ts';
import { nearestName } from './nearestName.ts';
import type { WalkStep } from './simulation.ts';

/** How far a pointer led. `value` is what it addresses, or the last value reached. */
export interface PointerSteps {
  readonly reached: boolean;
  readonly value: JsonValue;
  readonly steps: readonly WalkStep[];
  readonly tokens: readonly string[];
}

/**
 * Follows a JSON Pointer through a body one step at a time (RFC 6901 §4), so that a failure can show where it ended.
 *
 * @param pointer A pointer as an expression writes it; never percent-decoded.
 * @returns The steps, the first being `body` itself. Stops at the first token that names nothing.
 * @example walkPointer({ a: [1] }, '/a/0').value // 1
 */
export function walkPointer(body: JsonValue, pointer: string): PointerSteps {
  const tokens = parsePointer(pointer) ?? [pointer];
  const steps: WalkStep[] = [{ token: 'body', reached: true, found: describeValue(body), available: [] }];
  let value = body;
  for (const token of tokens) {
    const next = step(value, token);
    if (next === undefined) {
      const available = availableIn(value);
      const nearest = isObject(value) ? nearestName(token, Object.keys(value)) : undefined;
      steps.push({
        token,
        reached: false,
        found: '',
        available,
        ...(nearest !== undefined && { nearest }),
      });
      return { reached: false, value, steps, tokens };
    }
    value = next;
    steps.push({ token, reached: true, found: describeValue(value), available: [] });
  }
  return { reached: true, value, steps, tokens };
}

const LONGEST_TEXT = 60;
const MOST_NAMES = 50;

/** The value at a step, in a few characters. */
function describeValue(value: JsonValue): string {
  if (isArray(value)) return `array of ${value.length}`;
  if (isObject(value)) return 'object';
  const text =
    typeof value === 'string' && value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  return JSON.stringify(text);
}

function availableIn(value: JsonValue): readonly string[] {
  if (isArray(value))
    return value.length === 0 ? [] : [value.length === 1 ? '0' : `0 to ${value.length - 1}`];
  return isObject(value) ? Object.keys(value).slice(0, MOST_NAMES) : [];
}
