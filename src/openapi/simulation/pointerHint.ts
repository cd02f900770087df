import { isArray, isObject, type JsonValue, members } from '../source/json.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { formatPointer, readPointer } from '../source/pointer.ts';
import { nearestName } from './nearestName.ts';
import type { PointerSteps } from './walkPointer.ts';

/**
 * Guesses what a pointer that led nowhere was meant to say: another case, dots or brackets for `/`, a token that is
 * percent-encoded, JSONPath, the same member one level up or down.
 *
 * @param body The whole body. @param walk The walk that failed in it.
 * @returns Half a sentence with code in backticks, or nothing.
 * @example pointerHint({ notifURI: 'x' }, walkPointer({ notifURI: 'x' }, '/notifUri'))
 *   // 'did you mean `notifURI`? Names are case-sensitive'
 */
export function pointerHint(body: JsonValue, walk: PointerSteps): string | undefined {
  const failed = walk.steps.length - 2;
  const token = walk.tokens[failed];
  if (token === undefined) return undefined;
  if (isArray(walk.value)) return arrayHint(walk.value.length, token);
  const rewritten = rewrittenPointer(body, walk.tokens);
  if (rewritten !== undefined) return `write \`#${rewritten}\``;
  const names = isObject(walk.value) ? Object.keys(walk.value) : [];
  const sameLetters = names.find((name) => name.toLowerCase() === token.toLowerCase());
  if (sameLetters !== undefined) return `did you mean \`${sameLetters}\`? Names are case-sensitive`;
  const elsewhere = findMember(body, walk.tokens.at(-1) ?? token);
  if (elsewhere !== undefined) return `it is at \`#${elsewhere}\``;
  const nearest = nearestName(token, names);
  return nearest === undefined ? undefined : `did you mean \`${nearest}\`?`;
}

function arrayHint(length: number, token: string): string {
  if (token === '-') return '`-` means the position after the last item, which is always empty';
  if (length === 0) return 'the array is empty';
  const range = length === 1 ? 'its only item is `0`' : `its items are \`0\` to \`${length - 1}\``;
  if (/^0[0-9]+$/.test(token)) return `an index has no leading zeros; ${range}`;
  return /^[0-9]+$/.test(token) ? range : `an array is read by index, from \`0\`; ${range}`;
}

/** Other notations for the same path, in the order people mix them up; the first that leads somewhere. */
function rewrittenPointer(body: JsonValue, tokens: readonly string[]): string | undefined {
  const split = tokens.flatMap((token) =>
    token
      .replace(/\[(\d+|'[^']*'|"[^"]*")\]/g, (_, inner: string) => `.${inner.replace(/^['"]|['"]$/g, '')}`)
      .split('.')
      .filter((part) => part !== ''),
  );
  const candidates = [
    tokens.map(percentDecode),
    split,
    split.map(percentDecode),
    split[0] === '$' ? split.slice(1) : [],
  ];
  return candidates
    .filter((candidate) => candidate.length > 0)
    .map(formatPointer)
    .find((pointer) => readPointer(body, pointer) !== undefined);
}

const MOST_VISITED = 2_000;

/** The shallowest place of a member of this name, of arrays the first item: an extra or a missing level. */
function findMember(body: JsonValue, name: string): string | undefined {
  const waiting: { readonly value: JsonValue; readonly tokens: readonly string[] }[] = [
    { value: body, tokens: [] },
  ];
  for (let index = 0; index < waiting.length && index < MOST_VISITED; index += 1) {
    const visit = waiting[index];
    for (const [key, value] of childrenOf(visit?.value)) {
      const tokens = [...(visit?.tokens ?? []), key];
      if (key === name) return formatPointer(tokens);
      if (typeof value === 'object' && waiting.length < MOST_VISITED) waiting.push({ value, tokens });
    }
  }
  return undefined;
}

function childrenOf(value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return isArray(value) ? value.slice(0, 1).map((item) => ['0', item] as const) : members(value);
}
