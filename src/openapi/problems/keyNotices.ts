import { describeKeyNotice } from '../expression/describeNotice.ts';
import type { KeyNotice } from '../expression/expression.ts';
import { parseKey } from '../expression/parseKey.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';
import { MOST_PER_KEY } from './keyProblems.ts';
import { keyFix, rangeInKey } from './keyText.ts';

/** What the grammar accepts, but hardly anybody means. */
export function keyNotices({ workspace, request }: Attachment): readonly Problem[] {
  const { key, keyPlace, parsed } = request;
  return parsed.notices.slice(0, MOST_PER_KEY).map((notice) => {
    const { range, suggestion } = notice;
    const repaired =
      suggestion === undefined
        ? inBraces(key, notice)
        : key.slice(0, range.start) + suggestion + key.slice(range.end);
    const fix = repaired === undefined ? undefined : keyFix(workspace, keyPlace, repaired);
    return createProblem(notice.code, {
      ...describeKeyNotice(notice, key),
      range: rangeInKey(workspace, keyPlace, range),
      callbackId: request.id,
      ...(fix && { fix }),
    });
  });
}

/** `$request.body#/base/{$request.body#/id}`: each of the expressions in braces of its own, where that reads. */
function inBraces(key: string, { code }: KeyNotice): string | undefined {
  if (code !== 'bare-braces') return undefined;
  const brace = key.search(/[{}]/);
  if (!key.startsWith('$') || key[brace] !== '{') return undefined;
  let end = brace;
  while (/[/?&=]/.test(key.charAt(end - 1))) end -= 1;
  const braced = `{${key.slice(0, end)}}${key.slice(end)}`;
  const { form, parts } = parseKey(braced);
  const expressions = parts.filter((part) => part.kind === 'expression').length;
  return form === 'template' && expressions > 1 ? braced : undefined;
}

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
