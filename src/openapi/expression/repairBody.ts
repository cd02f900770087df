import { inlineCode } from '../source/words.ts';
import type { Message } from './expression.ts';
import { readDottedPath } from './foreignSyntax.ts';
import { edit, pointersOf, repaired, type TextRepair, unrepairable } from './repairEdits.ts';
import type { SourceText } from './repairSource.ts';

/**
 * Reads what follows `body`, from the offset just after it: a JSON Pointer, however it is written.
 *
 * @example repairBody(source, 14) // one edit, `.id` to `#/id`, for `{$request.body.id}`
 */
export function repairBody(source: SourceText, at: number): TextRepair {
  const { text, message, context } = source;
  const tail = text.key.slice(at, text.end);
  if (tail === '' || tail === '#') return repaired([], text.end);
  const pointers = pointersOf(message, context);
  const path = readTail(tail, pointers);
  if (path === undefined) {
    return unrepairable(
      `It is unclear what ${inlineCode(tail)} selects in the ${message} body. After \`body\` write \`#\` and a JSON Pointer, such as \`$${message}.body#/id\`.`,
    );
  }
  if (text.enclosed === 'double-braces' && path.reading === 'dotted' && !pointers.includes(path.pointer)) {
    return unrepairable(
      `Double braces around a dotted path are the template language of another tool. In OpenAPI the member would be \`{$${message}.body#${path.pointer}}\`.`,
    );
  }
  const fitted = fitPointer(path.pointer, pointers, message);
  const pointer = fitted?.pointer ?? path.pointer;
  const stop = at + path.length;
  const reason = [path.reason, fitted?.reason].filter((sentence) => sentence !== undefined).join(' ');
  return repaired(minimalEdits(text.key, at, stop, `#${pointer}`, reason), stop);
}

interface TailPath {
  readonly pointer: string;
  readonly length: number;
  readonly reading: 'pointer' | 'dotted';
  readonly reason?: string;
}

function readTail(tail: string, pointers: readonly string[]): TailPath | undefined {
  if (tail.startsWith('#/'))
    return { ...escapeTildes(tail.slice(1)), length: tail.length, reading: 'pointer' };
  const dottedReason = 'A member of the body is named by `#` and a JSON Pointer, with `/` between names.';
  if (/^[./]#/.test(tail))
    return prefixed(tail.slice(1), 1, pointers, 'Only `#` goes between `body` and the pointer.');
  if (tail.startsWith('/')) {
    return {
      ...escapeTildes(tail),
      length: tail.length,
      reading: 'pointer',
      reason: '`#` goes between `body` and the pointer.',
    };
  }
  if (tail.startsWith('#')) return readHash(tail, pointers, dottedReason);
  const path = readDottedPath(tail);
  return path && { ...path, reading: 'dotted', reason: dottedReason };
}

function prefixed(
  tail: string,
  skipped: number,
  pointers: readonly string[],
  reason: string,
): TailPath | undefined {
  const path = readTail(tail, pointers);
  return path && { ...path, length: path.length + skipped, reason };
}

/** `#` without `/` after it: one name, or a dotted path. */
function readHash(tail: string, pointers: readonly string[], dottedReason: string): TailPath | undefined {
  const rest = tail.slice(1);
  const whole = { ...escapeTildes(`/${rest}`), length: tail.length, reading: 'pointer' } as const;
  if (pointers.includes(whole.pointer) || !/[.[]/.test(rest))
    return { ...whole, reason: 'A JSON Pointer starts with `/`.' };
  const path = readDottedPath(/^[.[$]/.test(rest) ? rest : `.${rest}`);
  if (path === undefined) return undefined;
  const length = path.length + (/^[.[$]/.test(rest) ? 1 : 0);
  return { pointer: path.pointer, length, reading: 'dotted', reason: dottedReason };
}

function escapeTildes(pointer: string): { pointer: string; reason?: string } {
  const escaped = pointer.replace(/~(?![01])/g, '~0');
  return escaped === pointer
    ? { pointer }
    : { pointer: escaped, reason: 'In a JSON Pointer `~` is written `~0`.' };
}

/** One edit of only the characters that differ. */
function minimalEdits(key: string, start: number, stop: number, written: string, reason: string) {
  const before = key.slice(start, stop);
  if (before === written) return [];
  let same = 0;
  while (same < Math.min(before.length, written.length) && before.charAt(same) === written.charAt(same))
    same++;
  let tail = 0;
  const most = Math.min(before.length, written.length) - same;
  while (tail < most && before.at(-1 - tail) === written.at(-1 - tail)) tail++;
  return [edit(start + same, stop - tail, written.slice(same, written.length - tail), reason)];
}

/**
 * For a pointer that the body's schema does not know: the one known pointer that it spells in another case or cuts short.
 *
 * @returns `undefined` where the pointer is known, or where several known pointers fit.
 * @example fitPointer('/notifUri', ['/notifURI'], 'request')?.pointer // '/notifURI'
 */
function fitPointer(
  pointer: string,
  known: readonly string[],
  message: Message,
): { pointer: string; reason: string } | undefined {
  if (pointer === '' || pointer === '/' || known.includes(pointer)) return undefined;
  const lower = pointer.toLowerCase();
  const starts = (it: string) => isTelling(pointer) && it.toLowerCase().startsWith(lower);
  const fit = only(known.filter((it) => it.toLowerCase() === lower)) ?? only(known.filter(starts));
  if (fit === undefined) return undefined;
  return {
    pointer: fit,
    reason: `The ${message} body declares no member ${inlineCode(pointer)}; the nearest is ${inlineCode(fit)}.`,
  };
}

/** Two letters begin too many names to tell which one was cut short. */
function isTelling(pointer: string): boolean {
  return pointer.length - pointer.lastIndexOf('/') > 3;
}

/** The only one of some pointers, where a member listed for several media types counts once. */
function only(pointers: readonly string[]): string | undefined {
  const distinct = new Set(pointers);
  return distinct.size === 1 ? pointers[0] : undefined;
}
