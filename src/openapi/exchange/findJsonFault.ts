export interface JsonFault {
  /** One sentence: what is wrong and what to type. */
  readonly message: string;
  /** UTF-16 offset of the first character that cannot stand where it does. */
  readonly offset: number;
}

type Container = '{' | '[';
type Expecting = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const word = /[^\s,:[\]{}"]+/y;

/**
 * Finds the first fault in a text that `JSON.parse` refused (RFC 8259). Runs in one pass with its own stack, so that
 * deep nesting cannot overflow.
 *
 * @returns The fault; for a text without one, a fault at its end.
 */
export function findJsonFault(text: string): JsonFault {
  const open: Container[] = [];
  let expecting: Expecting = 'value';
  let offset = 0;
  for (;;) {
    offset = skipSpace(text, offset);
    if (offset >= text.length) return { offset, message: endMessage(expecting, open.at(-1)) };
    const next = takesText(expecting) ? readString(text, offset) : undefined;
    if (typeof next === 'object') return next;
    if (next !== undefined) {
      offset = next;
      expecting = takesName(expecting) ? 'colon' : afterValue(open);
      continue;
    }
    const mark = readMark(text.charAt(offset), expecting, open);
    const end = mark === undefined && takesValue(expecting) ? plainEnd(text, offset) : undefined;
    if (mark === undefined && end === undefined) {
      return { offset, message: faultMessage(text, offset, expecting, open.at(-1)) };
    }
    offset = end ?? offset + 1;
    expecting = mark ?? afterValue(open);
  }
}

/** Reads one of `{ } [ ] , :` where it may stand: keeps the stack and says what comes next. */
function readMark(character: string, expecting: Expecting, open: Container[]): Expecting | undefined {
  if ((character === '{' || character === '[') && takesValue(expecting)) {
    open.push(character);
    return character === '{' ? 'name-or-end' : 'value-or-end';
  }
  if (closes(character, expecting, open.at(-1))) {
    open.pop();
    return afterValue(open);
  }
  if (character === ',' && expecting === 'comma-or-end') return open.at(-1) === '{' ? 'name' : 'value';
  return character === ':' && expecting === 'colon' ? 'value' : undefined;
}

function takesValue(expecting: Expecting): boolean {
  return expecting === 'value' || expecting === 'value-or-end';
}

function takesText(expecting: Expecting): boolean {
  return takesValue(expecting) || takesName(expecting);
}

function takesName(expecting: Expecting): boolean {
  return expecting === 'name' || expecting === 'name-or-end';
}

function afterValue(open: readonly string[]): Expecting {
  return open.length === 0 ? 'nothing' : 'comma-or-end';
}

function closes(character: string, expecting: Expecting, container: Container | undefined): boolean {
  if (character === '}')
    return container === '{' && (expecting === 'name-or-end' || expecting === 'comma-or-end');
  return (
    character === ']' && container === '[' && (expecting === 'value-or-end' || expecting === 'comma-or-end')
  );
}

function skipSpace(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && ' \t\n\r'.includes(text.charAt(offset))) offset += 1;
  return offset;
}

/** The end of a number, `true`, `false` or `null`; nothing for any other word. */
function plainEnd(text: string, offset: number): number | undefined {
  word.lastIndex = offset;
  const found = word.exec(text)?.[0] ?? '';
  if (found === 'true' || found === 'false' || found === 'null') return offset + found.length;
  number.lastIndex = offset;
  const digits = number.exec(text)?.[0] ?? '';
  return digits !== '' && digits === found ? offset + digits.length : undefined;
}

/** The end of a string that starts here; nothing where none does. */
function readString(text: string, start: number): number | JsonFault | undefined {
  if (text[start] !== '"') return undefined;
  for (let offset = start + 1; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (character === '"') return offset + 1;
    if (character < ' ') {
      return {
        offset,
        message: 'A text ends on its own line: close it with `"`, or write a line break as `\\n`.',
      };
    }
    if (character !== '\\') continue;
    const legal = /["\\/bfnrt]|u[0-9A-Fa-f]{4}/y;
    legal.lastIndex = offset + 1;
    const found = legal.exec(text)?.[0];
    if (found === undefined)
      return { offset, message: 'After `\\` only an escape may stand: write `\\\\` for a backslash.' };
    offset += found.length;
  }
  return { offset: start, message: 'This text is not closed: add `"` at its end.' };
}

function endMessage(expecting: Expecting, container: Container | undefined): string {
  if (expecting === 'nothing') return 'The text is not valid JSON.';
  if (container === undefined) return 'There is no value: write `{}`, a text in double quotes, or a number.';
  return container === '{' ? 'The object is not closed: add `}`.' : 'The list is not closed: add `]`.';
}

function faultMessage(
  text: string,
  offset: number,
  expecting: Expecting,
  container: Container | undefined,
): string {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0xfffd);
  if (character === "'") return 'JSON uses double quotes: write `"` instead of `\'`.';
  if (text.startsWith('//', offset) || text.startsWith('/*', offset))
    return 'JSON has no comments: remove this one.';
  switch (expecting) {
    case 'name':
      if (character === '}') return 'Remove the comma before this `}`.';
      return `A member name in double quotes must stand here, not \`${character}\`.`;
    case 'name-or-end':
      return `A member name in double quotes or \`}\` must stand here, not \`${character}\`.`;
    case 'colon':
      return `Write \`:\` between a member's name and its value, not \`${character}\`.`;
    case 'comma-or-end':
      return `Write \`,\` or \`${container === '[' ? ']' : '}'}\` here, not \`${character}\`.`;
    case 'nothing':
      return `The value ends before this \`${character}\`: remove what follows.`;
    default:
      return valueMessage(text, offset, character);
  }
}

function valueMessage(text: string, offset: number, character: string): string {
  if (character === ']') return 'Remove the comma before this `]`, or add an item.';
  word.lastIndex = offset;
  const found = word.exec(text)?.[0];
  if (found === undefined) return `A value must stand here, not \`${character}\`.`;
  return `\`${found}\` is no JSON value: put text in double quotes.`;
}
