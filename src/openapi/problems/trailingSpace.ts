import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';
import { keyFix } from './keyFix.ts';
import { rangeInKey } from './keyRange.ts';

/** White space at the end of a key: legal, and a slip. After a brace it is text of the URL, else part of the name. */
export function trailingSpace({ workspace, request }: Attachment): readonly Problem[] {
  const { key, keyPlace, parsed } = request;
  const trimmed = key.trimEnd();
  if (parsed.form === 'invalid' || trimmed === key || trimmed === '') return [];
  const fix = keyFix(workspace, keyPlace, trimmed);
  return [
    createProblem('trailing-space', {
      message:
        parsed.form === 'bare'
          ? 'The callback key ends with white space, which is read as part of the expression.'
          : 'The callback key ends with white space, which stays in the callback URL.',
      hint: 'Delete it.',
      range: rangeInKey(workspace, keyPlace, { start: trimmed.length, end: key.length }),
      callbackId: request.id,
      ...(fix && { fix }),
    }),
  ];
}
