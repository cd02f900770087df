/**
 * Finds the keys of a document's outermost object without parsing it: a folder can hold thousands of files of which
 * few are asked about.
 *
 * @param text JSON or YAML.
 * @returns The keys in the order of the text. Of text that is neither, anything or nothing; it never throws.
 * @example topLevelKeys('openapi: 3.1.0\ninfo:\n  title: x') // Set { 'openapi', 'info' }
 */
export function topLevelKeys(text: string): ReadonlySet<string> {
  const start = /^\uFEFF?(?:\s|#[^\n]*(?:\n|$)|---[ \t]*(?=[\n{]))*/.exec(text)?.[0].length ?? 0;
  return text[start] === '{' ? bracedKeys(text, start) : blockKeys(text);
}

/** Keys at the indentation of the first line that has one. */
function blockKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let indentation: string | undefined;
  for (const [, space = '', double, single, plain = ''] of text.matchAll(
    /^(?:\uFEFF)?([ ]*)(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'#\-{}[\],&*!|>%@`?:][^\n:#]*?|[?:-][^\s:][^\n:#]*?))[ \t]*:(?=\s|$)/gm,
  )) {
    indentation ??= space;
    if (space === indentation) keys.add(double ?? single ?? plain);
  }
  return keys;
}

/** Keys at the first level of braces; strings are skipped as a whole. */
function bracedKeys(text: string, start: number): ReadonlySet<string> {
  const keys = new Set<string>();
  let depth = 0;
  for (const { 0: token, 1: key } of text
    .slice(start)
    .matchAll(/("[^"\\]*(?:\\.[^"\\]*)*"|'[^']*'|[\w$.-]+)(?=\s*:)|"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/gs)) {
    if (key !== undefined && depth === 1) keys.add(key.replace(/^(["'])(.*)\1$/s, '$2'));
    else if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth === 0) break;
  }
  return keys;
}
