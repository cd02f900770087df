import { inlineCode } from '../source/words.ts';
import type { Message } from './expression.ts';

/**
 * For a pointer that the body's schema does not know: the one known pointer that it spells in another case or cuts short.
 *
 * @returns `undefined` where the pointer is known, or where no known pointer is the plain one.
 * @example fitPointer('/notifUri', ['/notifURI'], 'request')?.pointer // '/notifURI'
 */
export function fitPointer(
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
