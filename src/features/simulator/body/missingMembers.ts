import type { Message, UrlPart } from '../../../openapi/index.ts';
import { parsePointer } from '../../../openapi/source/index.ts';
import { addMember } from './addMember.ts';

/** A member that a key reads and a body lacks. */
export interface MissingMember {
  readonly pointer: string;
  /** Its own name, or the pointer of an item. */
  readonly name: string;
  /** A sample for it. */
  readonly value: string;
}

/** A key that reads more than this gets buttons for the first ones. */
const MOST = 3;

/**
 * The members of a message's body that a key reads and that are not there, with a sample for each: an address on a
 * reserved host where the URL begins with it, else a word.
 *
 * @param parts From `simulate`.
 */
export function missingMembers(parts: readonly UrlPart[], message: Message): readonly MissingMember[] {
  const found = new Map<string, MissingMember>();
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'expression' || part.resolution.kind !== 'missing') continue;
    const { expression, resolution } = part;
    if (expression.kind !== 'body' || expression.message !== message) continue;
    if (resolution.reason !== 'pointer' && resolution.reason !== 'no-body') continue;
    const { pointer } = expression;
    const last = parsePointer(pointer)?.at(-1) ?? '';
    if (found.has(pointer) || found.size >= MOST) continue;
    const name = last === '' || /^\d+$/.test(last) ? pointer : last;
    found.set(pointer, { pointer, name, value: sampleOf(parts, index, last) });
  }
  return [...found.values()].filter(({ pointer }) => pointer !== '');
}

function sampleOf(parts: readonly UrlPart[], index: number, name: string): string {
  const literal = (at: number) => {
    const part = parts[at];
    return part?.kind === 'literal' ? part.raw : '';
  };
  if (index === 0) {
    return literal(1).startsWith('://')
      ? 'https'
      : `https://consumer.example/${/^[\w.-]+$/.test(name) ? name : 'callback'}`;
  }
  return index === 1 && /^[^/]*:\/\/$/.test(literal(0)) ? 'consumer.example' : 'string';
}

/** The text of the body with a missing member added; `undefined` if the text has no place for it. */
export function withMissing(text: string, { pointer, value }: MissingMember): string | undefined {
  return addMember(text, pointer, value);
}
