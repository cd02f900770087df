import type { YAMLError } from 'yaml';
import type { SourceProblem } from '../parsedSource.ts';

/** How far messages look: a minified document is one line, and each of its faults looks along it. */
const LONGEST_LINE = 1000;
const LONGEST_TAG = 100;

/**
 * Says what the YAML parser found and what to type.
 *
 * @param error The parser's own error or warning.
 * @param text The text it was found in.
 * @returns A problem at the parser's position, within the text.
 * @example explainYaml(error, 'a:\n\tb: 1').message // 'YAML does not allow tabs in indentation: …'
 */
export function explainYaml(error: YAMLError, text: string): SourceProblem {
  const start = Math.max(0, Math.min(error.pos[0], text.length));
  const end = Math.max(start, Math.min(error.pos[1], text.length));
  const severity = error.name === 'YAMLWarning' ? 'warning' : 'error';
  const code = error.code === 'RESOURCE_EXHAUSTION' ? 'too-deep' : 'syntax';
  return { code, severity, message: messageOf(error, text, start), range: { start, end } };
}

function messageOf(error: YAMLError, text: string, start: number): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'YAML does not allow tabs in indentation: type spaces instead.';
    case 'BAD_INDENT':
      return badIndent(error.message);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nestedKey(text, start);
    case 'MULTILINE_IMPLICIT_KEY':
      return `This line is not a \`key: value\`: type \`: \` after the key (with the space), or check its indentation.`;
    case 'MISSING_CHAR':
      return missing(error.message);
    case 'BAD_SCALAR_START':
      return `Text cannot start with \`${text.charAt(start)}\` unless it is quoted: put it in single quotes.`;
    case 'BAD_DQ_ESCAPE':
      return `\`${text.slice(start, start + 2)}\` is not an escape in double quotes: type \`\\\\\` for a backslash, or use single quotes.`;
    case 'BAD_ALIAS':
      return 'After `*` YAML expects the name of an anchor: put the text in quotes if it is not an alias.';
    case 'ALIAS_PROPS':
      return 'An alias cannot have an anchor or tag of its own: remove it.';
    case 'TAG_RESOLVE_FAILED':
      return `Unknown tag \`${tagAt(text, start)}\`; the value is read without it: remove the tag.`;
    case 'BLOCK_IN_FLOW':
      return 'Inside `{…}` and `[…]` a comma is missing, or members are indented instead of separated: type `,` between them.';
    case 'BAD_DIRECTIVE':
      return 'This `%` line is not a YAML directive: remove it.';
    case 'RESOURCE_EXHAUSTION':
      return 'This is nested too deeply to be read: use fewer levels.';
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, start);
    default:
      return `YAML cannot read this: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}.`;
  }
}

function badIndent(message: string): string {
  if (/^Flow/.test(message))
    return 'The `{` or `[` above is not closed, or the lines inside it are not indented: type the closing `}` or `]`.';
  if (/Block scalar/.test(message))
    return 'This line belongs to the text above but is indented less: indent it as far as the first line of that text.';
  return 'This line is indented differently from those beside it: type as many spaces as they have.';
}

/** `a: b: c`, or a deeper line below a key that has a value already. */
function nestedKey(text: string, start: number): string {
  const line = /^[^\n]*/.exec(text.slice(start, start + LONGEST_LINE))?.[0] ?? '';
  if (/:(?:\s|$)/.test(line))
    return 'Unexpected second `: ` on this line: put the value in quotes, or start a new line after the first `:`.';
  return 'This key has a value already, so the next line cannot be indented below it: unindent that line, or remove the value.';
}

function missing(message: string): string {
  const quote = /closing (['"])quote/.exec(message)?.[1];
  if (quote !== undefined) return `This text has no closing quote: type \`${quote}\` where it ends.`;
  const bracket = /must end with a ([}\]])/.exec(message)?.[1];
  if (bracket !== undefined) return `The text ends too early: type \`${bracket}\`.`;
  if (/followed by map values/.test(message))
    return 'This line has a key only: type `:` after it, or indent it if it continues the text above.';
  if (/Missing space after :/.test(message)) return 'A space is missing: type `: ` instead of `:`.';
  if (/Missing , /.test(message))
    return 'A comma is missing inside `{…}` or `[…]`: type `,` between the members.';
  if (/directives-end/.test(message))
    return 'After a `%` line YAML expects a line `---`: type it, or remove the `%` line.';
  if (/indentation indicator/.test(message))
    return 'The empty lines that start this text are indented more than its first line: remove their spaces.';
  return `Something is missing here: ${message}.`;
}

function unexpected(text: string, start: number): string {
  const found = /^[^\n]{0,40}/.exec(text.slice(start))?.[0].trimEnd() ?? '';
  if (/^[}\]]/.test(found)) return `Unmatched \`${found.charAt(0)}\`: remove it.`;
  const before = text.charAt(start - 1);
  if (before === '}' || before === ']')
    return `\`${before}\` ended a mapping or list, so \`${found}\` cannot follow it: put the whole text in quotes.`;
  if (before === '"' || before === "'" || /["'] $/.test(text.slice(0, start).slice(-2))) {
    return `The quoted text ended before \`${found}\`: double the quote inside single quotes (\`''\`), or type \`\\"\` inside double quotes.`;
  }
  return `Unexpected \`${found}\`: check the indentation of this line and the line above, or put text in quotes.`;
}

function tagAt(text: string, start: number): string {
  return /^\S*/.exec(text.slice(start, start + LONGEST_TAG))?.[0] ?? '';
}
