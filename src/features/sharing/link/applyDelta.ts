import { isArray, type JsonValue } from '../../../openapi/source/index.ts';

/**
 * The text that `textDelta` made pieces of. A link is hostile: what is taken must go forward, so that no text comes out longer than both together.
 *
 * @returns Nothing where the pieces are not of this text.
 */
export function applyDelta(base: string, pieces: JsonValue | undefined): string | undefined {
  if (!isArray(pieces)) return undefined;
  const parts: string[] = [];
  let end = 0;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (typeof piece === 'string') {
      parts.push(piece);
      continue;
    }
    at += 1;
    const length = pieces[at];
    if (!isCount(piece) || !isCount(length) || piece < end || piece + length > base.length) return undefined;
    end = piece + length;
    parts.push(base.slice(piece, end));
  }
  return parts.join('');
}

function isCount(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
