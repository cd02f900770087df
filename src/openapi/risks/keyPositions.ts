import type { KeyPart } from '../expression/expression.ts';
import { followUrl, type UrlPosition } from '../simulation/urlPiece.ts';

/**
 * Where each part of a callback key ends up in the URL, whatever the values are: `start` for a first expression, which
 * decides the whole URL and is taken to end in its path.
 *
 * @returns One position a part.
 * @example keyPositions(parseKey('{$request.body#/u}/x?y={$method}').parts) // ['start', 'path', 'query']
 */
export function keyPositions(parts: readonly KeyPart[]): readonly UrlPosition[] {
  const url = followUrl();
  return parts.map((part, index) => {
    const position = url.position();
    if (part.kind !== 'expression') url.add(part.raw);
    else url.add(index === 0 ? 'https://host/path' : 'x');
    return position;
  });
}
