import { CHOMPING_MODE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { SourceProblem } from '../parsedSource.ts';
import { counted } from '../words.ts';
import type { ShallowNode } from './shallowNodes.ts';
import { endOfLine } from './yamlScan.ts';

/**
 * Puts every node that is not indented enough on one line, by spaces in place of its line breaks and comments: parsers
 * take that, and all offsets stay. What quoted text says has to be read from the text itself.
 *
 * @example joinLines('a: [\n]\n', findShallowNodes('a: [\n]\n')) // 'a: [ ]\n'
 */
export function joinLines(text: string, nodes: readonly ShallowNode[]): string {
  const pieces: string[] = [];
  let passed = 0;
  const copyTo = (offset: number) => pieces.push(text.slice(passed, offset));
  for (const { start, end, comments } of nodes) {
    copyTo(start);
    passed = start;
    for (const comment of [...comments, { start: end, end }]) {
      pieces.push(text.slice(passed, comment.start).replaceAll(/[\r\n]/g, ' '));
      pieces.push(' '.repeat(comment.end - comment.start));
      passed = comment.end;
    }
  }
  copyTo(text.length);
  return pieces.join('');
}

/**
 * What a scalar of several lines says, from how it is written: in quotes or plain.
 *
 * @example foldLines("'one\n two'") // 'one two'
 */
export function foldLines(written: string): string {
  const style = SCALAR_STYLES[written.charAt(0)] ?? SCALAR_STYLE.PLAIN;
  const quotes = style === SCALAR_STYLE.PLAIN ? 0 : 1;
  const none = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 };
  return getScalarValue(written, {
    ...none,
    type: EVENT_ID.SCALAR,
    style,
    valueStart: quotes,
    valueEnd: written.length - quotes,
    chomping: CHOMPING_MODE.CLIP,
    indent: -1,
    fast: false,
  });
}

const SCALAR_STYLES: Readonly<
  Record<string, typeof SCALAR_STYLE.SINGLE_QUOTED | typeof SCALAR_STYLE.DOUBLE_QUOTED>
> = { "'": SCALAR_STYLE.SINGLE_QUOTED, '"': SCALAR_STYLE.DOUBLE_QUOTED };

/**
 * The problem of a node that is not indented enough, at its first such line; its fix indents all of them.
 *
 * @example tooShallow(text, node)?.code // 'shallow-line'
 */
export function tooShallow(text: string, { start, lines, needed }: ShallowNode): SourceProblem | undefined {
  const [first] = lines;
  if (first === undefined) return undefined;
  const spaces = counted(needed, 'space');
  const others = lines.length - 1;
  const which =
    others === 0 ? 'this line' : `this line and ${others === 1 ? 'the next one' : `${others} more`}`;
  const what = '[{'.includes(text.charAt(start)) ? `\`${text.charAt(start)}\`` : 'quoted text';
  // As deep as a value below its key would be.
  const indentation = ' '.repeat(needed + 1);
  return {
    code: 'shallow-line',
    severity: 'warning',
    message: `Indent ${which} to at least ${spaces}: the ${what} above continues here, which YAML allows only deeper than its key or \`-\`.`,
    range: { start: first.content, end: endOfLine(text, first.content) },
    fix: {
      title: others === 0 ? 'Indent this line' : `Indent ${lines.length} lines`,
      edits: lines.map((line) => ({ range: { start: line.start, end: line.content }, text: indentation })),
    },
  };
}
