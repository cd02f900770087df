import { inlineCode } from '../source/words.ts';
import type { KeyNotice, KeyNoticeCode, KeyProblem, KeyProblemCode } from './expression.ts';

export interface Description {
  /** What is wrong and where, in one sentence. */
  readonly message: string;
  /** What to type. */
  readonly hint?: string;
}

/**
 * Says to the author of a key what is wrong with it.
 *
 * @param problem A problem of this key, as `parseKey` or `parseExpression` found it.
 * @param key The whole text in which the problem's range counts.
 * @example describeKeyProblem(parseKey('{$url }').problems[0], '{$url }').hint // 'Delete it.'
 */
export function describeKeyProblem(problem: KeyProblem, key: string): Description {
  return PROBLEMS[problem.code](problem, key);
}

/**
 * Says to the author of a key what is unusual about it, though it is accepted.
 *
 * @example describeKeyNotice({ code: 'expr-case', … suggestion: '$url' }, '$URL').hint // 'Write `$url`.'
 */
export function describeKeyNotice(notice: KeyNotice, key: string): Description {
  return NOTICES[notice.code](notice, key);
}

type Describe = (problem: KeyProblem, key: string) => Description;

const PROBLEMS: Readonly<Record<KeyProblemCode, Describe>> = {
  'expr-root': describeRoot,
  'expr-tail': describeTail,
  'expr-source': describeSource,
  'expr-body-tail': describeBodyTail,
  'expr-pointer-slash': ({ found }) => ({
    message: `The JSON Pointer ${inlineCode(found)} does not start with \`/\`.`,
    hint: `Write ${inlineCode(`#/${found}`)}.`,
  }),
  'expr-pointer-tilde': ({ found }) => ({
    message: `${inlineCode(found)} is no escape of JSON Pointers.`,
    hint: 'Write `~0` for the character `~` and `~1` for `/`.',
  }),
  'expr-token': describeToken,
  'expr-name-char': ({ found, expected: [written = ''] }) => ({
    message:
      found < ' '
        ? 'A control character may not stand in a parameter name.'
        : `${inlineCode(found)} may not stand alone in a parameter name.`,
    hint: `Write ${inlineCode(written)}.`,
  }),
  'key-not-expression': ({ found, range }, key) => ({
    message: `${inlineCode(found.trim())} is no runtime expression: it does not start with \`$\`.`,
    hint: hintForDollar(found.trim(), key.charAt(range.start - 1) === '{'),
  }),
  'key-unclosed': () => ({
    message: 'The `{` here is never closed.',
    hint: 'Type `}` where the expression ends.',
  }),
  'key-stray-close': () => ({
    message: 'This `}` closes nothing: no `{` stands open before it.',
    hint: 'Delete it, or type `{` where the expression starts.',
  }),
  'key-nested-brace': ({ range }, key) => ({
    message: 'A second `{` stands inside an expression.',
    hint:
      key.charAt(range.start - 1) === '{'
        ? 'Use single braces, such as `{$request.body#/url}`.'
        : 'Close the first expression before the next one starts; one cannot hold another.',
  }),
  'key-dollar-before-brace': ({ found }) => ({
    message: 'The `$` stands before the `{`, where it is text of the URL.',
    hint: `Move it inside the braces: ${inlineCode(`{$${found.trim()}}`)}.`,
  }),
  'key-space': ({ range }, key) => ({
    message:
      key.charAt(range.start - 1) === '{'
        ? 'White space stands between `{` and the expression.'
        : 'White space stands between the expression and `}`.',
    hint: 'Delete it.',
  }),
  'key-empty-expression': () => ({
    message: 'The braces hold no expression.',
    hint: 'Type one between them, such as `{$request.body#/url}`, or delete them.',
  }),
  'yaml-flow-key': ({ found }) => ({
    message: 'YAML read this key as a mapping, because it starts with `{` and has no quotes.',
    hint: found.startsWith('{')
      ? `Put it in single quotes: ${inlineCode(`'{${found.slice(1, -1).trim()}}'`)}.`
      : "Put it in single quotes, such as `'{$request.body#/url}'`.",
  }),
};

const NOTICES: Readonly<Record<KeyNoticeCode, (notice: KeyNotice, key: string) => Description>> = {
  'expr-case': ({ range, suggestion = '' }, key) => ({
    message: `The specification spells ${inlineCode(key.slice(range.start, range.end))} with other capitals; some tools accept only its spelling.`,
    hint: `Write ${inlineCode(suggestion)}.`,
  }),
  'name-empty': ({ range }, key) => {
    const source = key.slice(key.lastIndexOf('$', range.start), range.start);
    return {
      message: `No parameter name follows ${inlineCode(source)}.`,
      hint: `Type the name, such as ${inlineCode(`${source}callbackUrl`)}.`,
    };
  },
  'bare-braces': ({ range }, key) => ({
    message: `The ${inlineCode(key.slice(range.start, range.end))} is read as a character of the name or pointer, since the key as a whole is one expression.`,
    hint: 'To join several expressions, put each one in its own braces, such as `{$request.body#/base}/{$request.body#/id}`.',
  }),
};

/** The text of the expression up to the problem: `$request.`, `$request.body`, `$url`. */
function before({ range }: KeyProblem, key: string): string {
  const brace = range.start === 0 ? -1 : key.lastIndexOf('{', range.start - 1);
  return key.slice(brace + 1, range.start);
}

function describeRoot({ found, expected }: KeyProblem): Description {
  if (expected[0] === '$') {
    return found === ''
      ? { message: 'The expression is empty.', hint: 'Type one, such as `$request.body#/url`.' }
      : {
          message: `A runtime expression starts with \`$\`, not with ${inlineCode(found)}.`,
          hint: 'Type `$` first.',
        };
  }
  if (/^(?:request|response)$/i.test(found)) {
    return {
      message: `\`$${found}\` does not say which part of the ${found.toLowerCase()} is read.`,
      hint: `Type a dot and \`header.\`, \`query.\`, \`path.\` or \`body\` after it, such as \`$${found.toLowerCase()}.body#/url\`.`,
    };
  }
  const roots = 'After `$` type `url`, `method`, `statusCode`, `request.` or `response.`';
  if (!/^\w/.test(found)) {
    const what =
      found === '' ? 'Nothing stands after `$`.' : `${inlineCode(found)} may not stand after \`$\`.`;
    return { message: what, hint: `${roots}, such as \`$request.body#/url\`.` };
  }
  return {
    message: `${inlineCode(`$${found}`)} is no source of a runtime expression.`,
    hint: `${roots}. A query parameter, for one, is ${inlineCode(`$request.query.${found}`)}.`,
  };
}

function describeTail(problem: KeyProblem, key: string): Description {
  const { found } = problem;
  const keyword = before(problem, key);
  return {
    message: `Nothing may follow ${inlineCode(keyword)} in an expression, and here ${inlineCode(found)} follows.`,
    hint: /^[/?&#]/.test(found)
      ? `Close the expression before it: ${inlineCode(`{${keyword}}${found}`)}.`
      : `Delete ${inlineCode(found)}.`,
  };
}

function describeBodyTail(problem: KeyProblem, key: string): Description {
  const body = before(problem, key);
  return {
    message: `After ${inlineCode(body)} stands ${inlineCode(problem.found)}, where only \`#\` may stand.`,
    hint: `To read one member, type \`#\` and a JSON Pointer, such as ${inlineCode(`${body}#/id`)}.`,
  };
}

function describeSource(problem: KeyProblem, key: string): Description {
  const { found } = problem;
  const root = before(problem, key);
  const message = root.slice(1, -1).toLowerCase();
  if (/^(?:header|query|path)$/i.test(found)) {
    return {
      message: `${inlineCode(root + found)} does not name a ${found === 'header' ? 'header' : 'parameter'}.`,
      hint: `Type a dot and the name after it, such as ${inlineCode(`${root}${found}.name`)}.`,
    };
  }
  if (/^cookies?$/i.test(found)) {
    return {
      message: 'No runtime expression reads a cookie.',
      hint: 'Let the request send the value in the query, the path, a header or the body, and name it there.',
    };
  }
  return {
    message:
      found === ''
        ? `Nothing stands after ${inlineCode(root)}.`
        : `${inlineCode(found)} is no part of a ${message} that an expression reads.`,
    hint:
      hintForSource(found.toLowerCase()) ??
      `After ${inlineCode(root)} type \`header.\`, \`query.\`, \`path.\` or \`body\`.`,
  };
}

function hintForSource(found: string): string | undefined {
  if (found === 'headers') return 'Write `header`, without the `s`.';
  const keyword = ['url', 'method', 'statusCode'].find((it) => it.toLowerCase() === found);
  return keyword && `Write \`$${keyword}\`, which stands alone.`;
}

function describeToken(problem: KeyProblem, key: string): Description {
  const { found } = problem;
  const header = before(problem, key);
  if (found === '') {
    return {
      message: `No header name follows ${inlineCode(header)}.`,
      hint: `Type the name, such as ${inlineCode(`${header}Location`)}.`,
    };
  }
  return {
    message:
      found.trim() === ''
        ? 'A header name holds no spaces.'
        : `${inlineCode(found)} may not stand in a header name.`,
    hint: /^[/?]/.test(found)
      ? `Close the expression before it: ${inlineCode(`{${header}}${found}…`)}.`
      : "A header name holds letters, digits and the characters `! # $ % & ' * + - . ^ _ | ~`.",
  };
}

function hintForDollar(text: string, inBraces: boolean): string {
  if (/^(?:request|response)[.#]/i.test(text) || /^(?:url|method|statusCode)$/i.test(text)) {
    return `Write ${inlineCode(inBraces ? `{$${text}}` : `$${text}`)}.`;
  }
  return 'Say where the value comes from, such as `{$request.query.name}` or `{$request.body#/name}`.';
}
