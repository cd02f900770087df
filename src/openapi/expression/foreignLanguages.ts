import { inlineCode } from '../source/words.ts';
import type { RepairContext } from './repair.types.ts';
import { declared } from './resolveName.ts';

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
 * Why a text with a root that OpenAPI does not know has no one meaning: Arazzo expressions and the template languages
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
    ? `${inlineCode(text)} is no source that OpenAPI knows; it looks like the language of another tool. A callback key reads only the exchange: \`$request.…\` or \`$response.…\`. ${declared(context)}`
    : undefined;
}
