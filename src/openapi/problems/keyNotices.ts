import { describeKeyNotice } from '../expression/describeProblem.ts';
import type { KeyNotice } from '../expression/expression.ts';
import { parseKey } from '../expression/parseKey.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';
import { keyFix } from './keyFix.ts';
import { mostPerKey } from './keyLimit.ts';
import { rangeInKey } from './keyRange.ts';

/** What the grammar accepts, but hardly anybody means. */
export function keyNotices({ workspace, request }: Attachment): readonly Problem[] {
  const { key, keyPlace, parsed } = request;
  return parsed.notices.slice(0, mostPerKey).map((notice) => {
    const { range, suggestion } = notice;
    const mended =
      suggestion === undefined
        ? inBraces(key, notice)
        : key.slice(0, range.start) + suggestion + key.slice(range.end);
    const fix = mended === undefined ? undefined : keyFix(workspace, keyPlace, mended);
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
