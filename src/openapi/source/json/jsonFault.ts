import type { JsonFault, JsonToken } from './jsonTokens.ts';
import { nextToken } from './jsonTokens.ts';

/** The first fault, and how to make JSON of the text before it. */
export interface JsonBreak extends JsonFault {
  /** The text up to here is sound: it ends with a whole value or an opening brace. */
  readonly soundUntil: number;
  /** The braces and brackets still open there, closed from the innermost out. */
  readonly closers: string;
}

type Expected =
  | 'value'
  | 'first-value'
  | 'first-key'
  | 'key'
  | 'colon'
  | 'after-member'
  | 'after-element'
  | 'end';

interface State {
  expected: Expected;
  readonly open: ('{' | '[')[];
  soundUntil: number;
}

/**
 * Finds where a text stops being JSON.
 *
 * @returns `undefined` for JSON; otherwise the first fault with a message in JSON's terms.
 * @example findJsonBreak('{"a": 1,}') // message: remove the comma …, range 7–8, soundUntil 7, closers '}'
 */
export function findJsonBreak(text: string): JsonBreak | undefined {
  const state: State = { expected: 'value', open: [], soundUntil: 0 };
  let previous: JsonToken = { kind: 'end', range: { start: 0, end: 0 } };
  for (;;) {
    const token = nextToken(text, previous.range.end);
    const fault = token.kind === 'fault' ? refine(text, state, token) : advance(text, state, token, previous);
    if (fault !== undefined) return { ...fault, soundUntil: state.soundUntil, closers: closersOf(state) };
    if (token.kind === 'end') return undefined;
    previous = token;
  }
}

type Take = (state: State, end: number) => void;

const VALUE: Partial<Record<JsonToken['kind'], Take>> = {
  '{': (state, end) => openContainer(state, '{', end),
  '[': (state, end) => openContainer(state, '[', end),
  string: endValue,
  literal: endValue,
};

/** Which tokens may come next, and what is expected after them. */
const EXPECTATIONS: Record<Expected, Partial<Record<JsonToken['kind'], Take>>> = {
  value: VALUE,
  'first-value': { ...VALUE, ']': closeContainer },
  'first-key': { string: expectNext('colon'), '}': closeContainer },
  key: { string: expectNext('colon') },
  colon: { ':': expectNext('value') },
  'after-member': { ',': expectNext('key'), '}': closeContainer },
  'after-element': { ',': expectNext('value'), ']': closeContainer },
  end: { end: () => undefined },
};

/** Takes one token, or says why it is unexpected. */
function advance(text: string, state: State, token: JsonToken, previous: JsonToken): JsonFault | undefined {
  const take = EXPECTATIONS[state.expected][token.kind];
  if (take === undefined) return unexpected(text, state, token, previous);
  take(state, token.range.end);
  return undefined;
}

function expectNext(expected: Expected): Take {
  return (state) => {
    state.expected = expected;
  };
}

function openContainer(state: State, kind: '{' | '[', end: number): void {
  state.open.push(kind);
  state.soundUntil = end;
  state.expected = kind === '{' ? 'first-key' : 'first-value';
}

function closeContainer(state: State, end: number): void {
  state.open.pop();
  endValue(state, end);
}

function endValue(state: State, end: number): void {
  const container = state.open.at(-1);
  state.soundUntil = end;
  state.expected = container === undefined ? 'end' : container === '{' ? 'after-member' : 'after-element';
}

/** What closes the innermost containers, all of them unless a number is given. */
function closersOf({ open }: State, most = open.length): string {
  const innermost = open.slice(Math.max(0, open.length - most)).reverse();
  return innermost.map((kind) => (kind === '{' ? '}' : ']')).join('');
}

/** An unquoted word where `,` or `:` is missing is reported as the missing character. */
function refine(text: string, state: State, token: JsonToken & { readonly kind: 'fault' }): JsonFault {
  const missing = /^(?:after|colon|end)/.test(state.expected);
  const startsWord = /[\w"'.+-]/.test(text.charAt(token.range.start));
  return missing && startsWord ? unexpected(text, state, token, token) : token;
}

function unexpected(text: string, state: State, token: JsonToken, previous: JsonToken): JsonFault {
  const { range } = token;
  const found = text.slice(range.start, Math.min(range.end, range.start + 40));
  const closer = closersOf(state, 1);
  if (state.expected === 'end')
    return {
      range: { start: range.start, end: text.length },
      message: 'The JSON value ended before this: remove what follows it.',
    };
  if (token.kind === 'end')
    return {
      range,
      message: `The text ends too early: type ${code(missingAtEnd(state) + closersOf(state, 20))}.`,
    };
  if (previous.kind === ',' && token.kind === closer)
    return {
      range: previous.range,
      message: `Remove this comma: nothing follows it before ${code(closer)}.`,
    };
  switch (state.expected) {
    case 'after-member':
    case 'after-element':
      return { range, message: `A comma is missing: type \`,\` before ${code(found)}.` };
    case 'colon':
      return { range, message: `A colon is missing: type \`:\` between the key and ${code(found)}.` };
    case 'key':
    case 'first-key':
      return { range, message: `A key in double quotes belongs here, as in \`"get":\`, not ${code(found)}.` };
    default:
      return { range, message: `A value is missing: type it before ${code(found)}.` };
  }
}

function missingAtEnd(state: State): string {
  if (state.expected === 'colon') return ': null';
  if (state.expected === 'value') return 'null';
  return state.expected === 'key' ? '"name": null' : '';
}

function code(text: string): string {
  return `\`${text}\``;
}
