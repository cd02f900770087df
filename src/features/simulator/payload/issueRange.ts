import type { Range } from '../../../openapi/index.ts';
import type { Issue } from '../../../validation/outcome.ts';
import { locateJsonPointer } from './locateJsonPointer.ts';

/**
 * Where an issue stands in the text of a body: the member or item it is about; of a missing member, the object that
 * lacks it. Of what goes over several lines only the first is given, since a whole object underlined says nothing.
 *
 * @returns `undefined` where the text has no such place, as in raw form text.
 */
export function issueRange(text: string, issue: Issue): Range | undefined {
  const range = locateJsonPointer(text, issue.at);
  if (!range) return undefined;
  const [line = ''] = text.slice(range.start, range.end).split('\n', 1);
  return { start: range.start, end: range.start + line.trimEnd().length };
}
