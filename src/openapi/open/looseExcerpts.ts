import { isMethod } from '../spec/methods.ts';

/**
 * Finds the runs of lines that look like YAML or JSON of an OpenAPI Description in a page that was copied as it is
 * read: code between prose, without fences, perhaps with the numbers of its lines.
 *
 * @param text Any text.
 * @returns The runs in order, as they are written but for line numbers; `callbacks` after an empty line begins one of
 *   its own. Nothing is parsed here.
 * @example looseExcerpts('First:\n\npost:\n  responses: {}\n\nThen:\n\ncallbacks: {}') // ['post:\n  responses: {}', 'callbacks: {}']
 */
export function looseExcerpts(text: string): readonly string[] {
  const runs: string[] = [];
  let run: string[] = [];
  let base = 0;
  let gap = false;
  const end = () => {
    if (run.length > 0) runs.push(run.join('\n').trimEnd());
    run = [];
  };
  for (const line of withoutLineNumbers(text.split(/\r\n|\r|\n/))) {
    const content = line.trim();
    if (content === '') {
      if (run.length > 0) run.push('');
      gap = true;
      continue;
    }
    const indent = line.length - line.trimStart().length;
    const goesOn = run.length > 0 && (indent > base || continues(content, indent === base && !gap));
    if (!goesOn || (gap && isCallbacksField(content))) {
      end();
      if (begins(content)) {
        base = indent;
        run.push(line);
      }
    } else {
      run.push(line);
    }
    gap = false;
  }
  end();
  return runs;
}

/** A field, a comment or a bracket beside the first line of the run; an item of a list only directly below its field. */
function continues(content: string, adjoins: boolean): boolean {
  return begins(content) || /^[}\])#]/.test(content) || (adjoins && /^-\s/.test(content));
}

function begins(content: string): boolean {
  if (content === '{') return true;
  const [written = '', name = ''] = /^("[^"]*"|'[^']*'|[^\s:"'#-][^\s:]*):(?=\s|$)/.exec(content) ?? [];
  const value = content.slice(written.length).trimStart();
  // Prose has colons too: a field is known, or has its value below.
  return name !== '' && (isKnown(name) || value === '' || value.startsWith('#'));
}

function isKnown(name: string): boolean {
  return /^["'{$/]|^x-/.test(name) || FIELDS.has(name) || isMethod(name, '3.2');
}

const FIELDS = new Set(
  'openapi info servers paths webhooks components security tags externalDocs summary description operationId parameters requestBody responses callbacks deprecated'.split(
    ' ',
  ),
);

function isCallbacksField(content: string): boolean {
  return /^(?:"callbacks"|'callbacks'|callbacks)\s*:/.test(content);
}

/** Pages that number the lines of their code give the numbers away with it: 1, 2, 3 … at the line starts. */
function withoutLineNumbers(lines: readonly string[]): readonly string[] {
  const numbers = lines.map((line) => Number(/^[ \t]*(\d{1,5})(?=[ \t]|$)/.exec(line)?.[1] ?? Number.NaN));
  let next = Number.NaN;
  return lines.map((line, index) => {
    const number = numbers[index] ?? Number.NaN;
    const isFirst = number === 1 && numbers[index + 1] === 2;
    if (!isFirst && number !== next) {
      next = Number.NaN;
      return line;
    }
    next = number + 1;
    return line.replace(/^[ \t]*\d+[ \t]?/, '');
  });
}
