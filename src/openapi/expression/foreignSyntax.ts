import { formatPointer } from '../source/pointer.ts';
import { inlineCode } from '../source/words.ts';
import type { RepairContext } from './repair.types.ts';
import { declared } from './resolveName.ts';

export interface DottedPath {
  readonly pointer: string;
  /** How much of the text was read; what follows is text of the URL. */
  readonly length: number;
}

/**
 * Reads the ways in which other languages write a path into a body (`.a.b`, `[0].url`, `['a']`, `.$.a`) as a JSON Pointer.
 *
 * @returns `undefined` where the text is not such a path, or holds more than one value could answer (`[*]`, `..`).
 * @example readDottedPath('.items[0].url') // { pointer: '/items/0/url', length: 13 }
 */
export function readDottedPath(text: string): DottedPath | undefined {
  const segment = /\.([^.[\]/?&#\s{}]+)|\[(\d+)\]|\['([^'{}]+)'\]|\["([^"{}]+)"\]/y;
  segment.lastIndex = /^\.?\$(?=[.[])/.exec(text)?.[0].length ?? 0;
  const tokens: string[] = [];
  let length = segment.lastIndex;
  for (let match = segment.exec(text); match; match = segment.exec(text)) {
    tokens.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
    length = segment.lastIndex;
  }
  const next = text.charAt(length);
  if (tokens.length === 0 || (next !== '' && !/[/?&]/.test(next))) return undefined;
  return { pointer: formatPointer(tokens), length };
}

const ARAZZO = [
  'inputs',
  'outputs',
  'steps',
  'workflows',
  'sourcedescriptions',
  'components',
  'self',
  'message',
];

/**
 * Why a text with a root that OpenAPI does not know has no clear meaning: Arazzo expressions and the template languages
 * of mock servers and API clients.
 *
 * @param text The expression's text without its `$`.
 * @returns `undefined` for a name alone, which may be a parameter's.
 * @example foreignReason('inputs.x', context) // '`$inputs` belongs to Arazzo …'
 */
export function foreignReason(text: string, context: RepairContext): string | undefined {
  const root = /^[\w-]*/.exec(text)?.[0] ?? '';
  const dotted = /^[.[]/.test(text.slice(root.length));
  if (ARAZZO.includes(root.toLowerCase()) && (dotted || root === 'self')) {
    return `${inlineCode(`$${root}`)} belongs to Arazzo workflows, not to OpenAPI. A callback key reads only the exchange: \`$request.…\` or \`$response.…\`. ${declared(context)}`;
  }
  return dotted || root === ''
    ? `${inlineCode(text)} is not an OpenAPI source; it looks like the syntax of another tool. A callback key reads only the exchange: \`$request.…\` or \`$response.…\`. ${declared(context)}`
    : undefined;
}
