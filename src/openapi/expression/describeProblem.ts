import { eitherOf, inlineCode } from '../source/words.ts';
import type { KeyProblem, KeyProblemCode } from './expression.ts';
import type { KeyDescription } from './repair.types.ts';
import { NAMED_SOURCES, PART_SOURCES, SOURCES, typedSource, WHOLE_SOURCES } from './sources.ts';

/**
 * Says to the author of a key what is wrong with it.
 *
 * @param problem A problem of this key, as `parseKey` or `parseExpression` found it.
 * @param key The whole text in which the problem's range counts.
 * @example describeKeyProblem(parseKey('{$url }').problems[0], '{$url }').hint // 'Delete it.'
 */
export function describeKeyProblem(problem: KeyProblem, key: string): KeyDescription {
  return PROBLEMS[problem.code](problem, key);
}

/** What may follow `$request.` and `$response.`. */
const PARTS = eitherOf(PART_SOURCES.map(typedSource));

/** What may follow `$`. */
const ROOTS = eitherOf([...WHOLE_SOURCES, 'request.', 'response.']);

type Describe = (problem: KeyProblem, key: string) => KeyDescription;

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
    message: `${inlineCode(found)} is not a JSON Pointer escape.`,
    hint: 'Write `~0` for the character `~` and `~1` for `/`.',
  }),
  'expr-token': describeToken,
  'expr-name-char': ({ found, expected: [written = ''] }) => ({
    message:
      found < ' '
        ? 'A parameter name cannot contain a control character.'
        : `${inlineCode(found)} must be escaped in a parameter name.`,
    hint: `Write ${inlineCode(written)}.`,
  }),
  'key-not-expression': ({ found, range }, key) => ({
    message: `${inlineCode(found.trim())} is not a runtime expression: it does not start with \`$\`.`,
    hint: hintForDollar(found.trim(), key.charAt(range.start - 1) === '{'),
  }),
  'key-unclosed': () => ({
    message: 'Unmatched `{`.',
    hint: 'Type `}` where the expression ends.',
  }),
  'key-stray-close': () => ({
    message: 'Unmatched `}`.',
    hint: 'Delete it, or type `{` where the expression starts.',
  }),
  'key-nested-brace': ({ range }, key) => ({
    message: 'Unexpected `{` inside an expression.',
    hint:
      key.charAt(range.start - 1) === '{'
        ? 'Use single braces, such as `{$request.body#/url}`.'
        : 'Close the first expression before the next one starts; one cannot hold another.',
  }),
  'key-dollar-before-brace': ({ found }) => ({
    message: 'The `$` before the `{` is read as URL text.',
    hint: `Move it inside the braces: ${inlineCode(`{$${found.trim()}}`)}.`,
  }),
  'key-space': ({ range }, key) => ({
    message:
      key.charAt(range.start - 1) === '{'
        ? 'Unexpected white space between `{` and the expression.'
        : 'Unexpected white space between the expression and `}`.',
    hint: 'Delete it.',
  }),
  'key-empty-expression': () => ({
    message: 'Expected an expression between the braces.',
    hint: 'Type one, such as `{$request.body#/url}`, or delete the braces.',
  }),
  'yaml-flow-key': ({ found }) => ({
    message: 'YAML read this key as a mapping, because it starts with `{` and has no quotes.',
    hint: found.startsWith('{')
      ? `Put it in single quotes: ${inlineCode(`'{${found.slice(1, -1).trim()}}'`)}.`
      : "Put it in single quotes, such as `'{$request.body#/url}'`.",
  }),
};

/** The text of the expression up to the problem: `$request.`, `$request.body`, `$url`. */
function before({ range }: KeyProblem, key: string): string {
  const brace = range.start === 0 ? -1 : key.lastIndexOf('{', range.start - 1);
  return key.slice(brace + 1, range.start);
}

function describeRoot({ found, expected }: KeyProblem): KeyDescription {
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
      message: `\`$${found}\` does not say which part of the ${found.toLowerCase()} to read.`,
      hint: `Type a dot and ${PARTS} after it, such as \`$${found.toLowerCase()}.body#/url\`.`,
    };
  }
  const roots = `After \`$\` type ${ROOTS}`;
  if (!/^\w/.test(found)) {
    const what =
      found === '' ? 'Expected a source after `$`.' : `Unexpected ${inlineCode(found)} after \`$\`.`;
    return { message: what, hint: `${roots}, such as \`$request.body#/url\`.` };
  }
  return {
    message: `Unknown source ${inlineCode(`$${found}`)}.`,
    hint: `${roots}. To read a query parameter, write ${inlineCode(`$request.query.${found}`)}.`,
  };
}

function describeTail(problem: KeyProblem, key: string): KeyDescription {
  const { found } = problem;
  const keyword = before(problem, key);
  return {
    message: `Unexpected ${inlineCode(found)} after ${inlineCode(keyword)}.`,
    hint: /^[/?&#]/.test(found)
      ? `Close the expression before it: ${inlineCode(`{${keyword}}${found}`)}.`
      : `Delete ${inlineCode(found)}.`,
  };
}

function describeBodyTail(problem: KeyProblem, key: string): KeyDescription {
  const body = before(problem, key);
  return {
    message: `Expected \`#\` after ${inlineCode(body)}, found ${inlineCode(problem.found)}.`,
    hint: `To read one member, type \`#\` and a JSON Pointer, such as ${inlineCode(`${body}#/id`)}.`,
  };
}

function describeSource(problem: KeyProblem, key: string): KeyDescription {
  const { found } = problem;
  const root = before(problem, key);
  const named = NAMED_SOURCES.find((name) => name === found.toLowerCase());
  if (named !== undefined) {
    return {
      message: `${inlineCode(root + found)} does not name a ${SOURCES[named].noun}.`,
      hint: `Type a dot and the name after it, such as ${inlineCode(`${root}${found}.name`)}.`,
    };
  }
  if (/^cookies?$/i.test(found)) {
    return {
      message: 'A runtime expression cannot read a cookie.',
      hint: 'Send the value in the query, the path, a header or the body, and read it from there.',
    };
  }
  return {
    message:
      found === ''
        ? `Expected a source after ${inlineCode(root)}.`
        : `Unknown source ${inlineCode(root + found)}.`,
    hint: hintForSource(found.toLowerCase()) ?? `After ${inlineCode(root)} type ${PARTS}.`,
  };
}

function hintForSource(found: string): string | undefined {
  if (found === 'headers') return 'Write `header`, without the `s`.';
  const keyword = WHOLE_SOURCES.find((it) => it.toLowerCase() === found);
  return keyword && `Write \`$${keyword}\`, without \`request.\` or \`response.\`.`;
}

function describeToken(problem: KeyProblem, key: string): KeyDescription {
  const { found } = problem;
  const header = before(problem, key);
  if (found === '') {
    return {
      message: `Expected a header name after ${inlineCode(header)}.`,
      hint: `Type the name, such as ${inlineCode(`${header}Location`)}.`,
    };
  }
  return {
    message:
      found.trim() === ''
        ? 'A header name cannot contain spaces.'
        : `A header name cannot contain ${inlineCode(found)}.`,
    hint: /^[/?]/.test(found)
      ? `Close the expression before it: ${inlineCode(`{${header}}${found}…`)}.`
      : "A header name contains only letters, digits and the characters `! # $ % & ' * + - . ^ _ | ~`.",
  };
}

function hintForDollar(text: string, inBraces: boolean): string {
  if (/^(?:request|response)[.#]/i.test(text) || isWhole(text)) {
    return `Write ${inlineCode(inBraces ? `{$${text}}` : `$${text}`)}.`;
  }
  return 'Say where the value comes from, such as `{$request.query.name}` or `{$request.body#/name}`.';
}

function isWhole(text: string): boolean {
  return WHOLE_SOURCES.some((name) => name.toLowerCase() === text.toLowerCase());
}
