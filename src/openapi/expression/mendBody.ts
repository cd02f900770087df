import { inlineCode } from '../source/words.ts';
import { readDottedPath } from './dottedPath.ts';
import { fitPointer } from './fitPointer.ts';
import { type Mend, mended, pointersOf, unmendable } from './mend.ts';
import type { SourceText } from './mendSource.ts';
import { edit } from './repairEdits.ts';

/** Reads what follows `body`, from the offset just after it: a JSON Pointer, however it is written. */
export function mendBody(source: SourceText, at: number): Mend {
  const { text, message, context } = source;
  const tail = text.key.slice(at, text.end);
  if (tail === '' || tail === '#') return mended([], text.end);
  const pointers = pointersOf(message, context);
  const path = readTail(tail, pointers);
  if (path === undefined) {
    return unmendable(
      `What ${inlineCode(tail)} selects in the ${message} body is not plain. After \`body\` write \`#\` and a JSON Pointer, such as \`$${message}.body#/id\`.`,
    );
  }
  if (text.enclosed === 'double-braces' && path.reading === 'dotted' && !pointers.includes(path.pointer)) {
    return unmendable(
      `Double braces around a dotted path are the template language of another tool. In OpenAPI the member would be \`{$${message}.body#${path.pointer}}\`.`,
    );
  }
  const fitted = fitPointer(path.pointer, pointers, message);
  const pointer = fitted?.pointer ?? path.pointer;
  const stop = at + path.length;
  const reason = [path.reason, fitted?.reason].filter((sentence) => sentence !== undefined).join(' ');
  return mended(minimalEdits(text.key, at, stop, `#${pointer}`, reason), stop);
}

interface TailPath {
  readonly pointer: string;
  readonly length: number;
  readonly reading: 'pointer' | 'dotted';
  readonly reason?: string;
}

function readTail(tail: string, pointers: readonly string[]): TailPath | undefined {
  if (tail.startsWith('#/')) return { ...mendTildes(tail.slice(1)), length: tail.length, reading: 'pointer' };
  const dottedReason = 'A member of the body is named by `#` and a JSON Pointer, with `/` between names.';
  if (/^[./]#/.test(tail))
    return prefixed(tail.slice(1), 1, pointers, 'Only `#` stands between `body` and the pointer.');
  if (tail.startsWith('/')) {
    return {
      ...mendTildes(tail),
      length: tail.length,
      reading: 'pointer',
      reason: '`#` stands between `body` and the pointer.',
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
  const whole = { ...mendTildes(`/${rest}`), length: tail.length, reading: 'pointer' } as const;
  if (pointers.includes(whole.pointer) || !/[.[]/.test(rest))
    return { ...whole, reason: 'A JSON Pointer starts with `/`.' };
  const path = readDottedPath(/^[.[$]/.test(rest) ? rest : `.${rest}`);
  if (path === undefined) return undefined;
  const length = path.length + (/^[.[$]/.test(rest) ? 1 : 0);
  return { pointer: path.pointer, length, reading: 'dotted', reason: dottedReason };
}

function mendTildes(pointer: string): { pointer: string; reason?: string } {
  const mendedPointer = pointer.replace(/~(?![01])/g, '~0');
  return mendedPointer === pointer
    ? { pointer }
    : { pointer: mendedPointer, reason: 'In a JSON Pointer `~` is written `~0`.' };
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
