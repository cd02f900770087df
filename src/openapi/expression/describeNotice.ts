import { inlineCode } from '../source/words.ts';
import type { KeyNotice, KeyNoticeCode } from './expression.ts';
import type { KeyDescription } from './repair.types.ts';

/**
 * Says to the author of a key what is unusual about it, though it is accepted.
 *
 * @example describeKeyNotice({ code: 'expr-case', … suggestion: '$url' }, '$URL').hint // 'Write `$url`.'
 */
export function describeKeyNotice(notice: KeyNotice, key: string): KeyDescription {
  return NOTICES[notice.code](notice, key);
}

const NOTICES: Readonly<Record<KeyNoticeCode, (notice: KeyNotice, key: string) => KeyDescription>> = {
  'expr-case': ({ range, suggestion = '' }, key) => ({
    message: `${inlineCode(key.slice(range.start, range.end))} differs in case from the specification; some tools accept only its spelling.`,
    hint: `Write ${inlineCode(suggestion)}.`,
  }),
  'name-empty': ({ range }, key) => {
    const source = key.slice(key.lastIndexOf('$', range.start), range.start);
    return {
      message: `Expected a parameter name after ${inlineCode(source)}.`,
      hint: `Type the name, such as ${inlineCode(`${source}callbackUrl`)}.`,
    };
  },
  'bare-braces': ({ range }, key) => ({
    message: `The ${inlineCode(key.slice(range.start, range.end))} is read as part of the name or pointer, because the whole key is one expression.`,
    hint: 'To join several expressions, put each one in its own braces, such as `{$request.body#/base}/{$request.body#/id}`.',
  }),
};
