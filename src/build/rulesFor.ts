/**
 * The rules of a style sheet that a piece of markup needs: those all of whose classes it has, and all without classes but
 * what only answers a pointer, a focus, or paper.
 *
 * @param css As the bundler writes it: without comments.
 */
export function rulesFor(markup: string, css: string): string {
  const classes = new Set(
    [...markup.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  );
  return keep(css, (selector) => {
    if (/:(?:hover|focus|disabled|has|placeholder)|::-webkit/.test(selector)) return false;
    const hasAll = (part: string) =>
      [...part.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name));
    const choices = [...selector.matchAll(/:is\(([^()]*)\)/g)].map(([, list = '']) => list.split(','));
    const rest = selector.replaceAll(/:(?:is|not)\([^()]*\)/g, '');
    return hasAll(rest) && choices.every((list) => list.some(hasAll));
  });
}

function keep(css: string, isNeeded: (selector: string) => boolean): string {
  let kept = '';
  for (const { head, body } of blocksOf(css)) {
    if (body === undefined) continue;
    if (head.startsWith('@media print') || /^@(?:keyframes|font-face|property)/.test(head)) continue;
    if (head.startsWith('@')) {
      const inside = keep(body, isNeeded);
      if (inside !== '') kept += `${head}{${inside}}`;
      continue;
    }
    const selectors = splitSelectors(head).filter(isNeeded);
    if (selectors.length > 0) kept += `${selectors.join(',')}{${body}}`;
  }
  return kept;
}

interface Block {
  readonly head: string;
  /** Absent for a statement, as `@charset "utf-8";`. */
  readonly body: string | undefined;
}

function* blocksOf(css: string): Iterable<Block> {
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    const end = css.indexOf(';', at);
    if (open === -1) return;
    if (end !== -1 && end < open) {
      yield { head: css.slice(at, end).trim(), body: undefined };
      at = end + 1;
      continue;
    }
    const close = closeOf(css, open);
    yield { head: css.slice(at, open).trim(), body: css.slice(open + 1, close) };
    at = close + 1;
  }
}

function closeOf(css: string, open: number): number {
  let depth = 0;
  let quote = '';
  for (let at = open; at < css.length; at++) {
    const character = css[at] ?? '';
    if (quote !== '') {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return css.length;
}

/** At commas that are not inside brackets, as those of `:is(a, b)` are. */
function splitSelectors(head: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < head.length; at++) {
    const character = head[at] ?? '';
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (character === ',' && depth === 0) {
      found.push(head.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, head.slice(start)];
}
