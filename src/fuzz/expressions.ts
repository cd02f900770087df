import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';

/** A regular expression of the sources. */
export interface WrittenExpression {
  /** As written: `/^a+$/i`. */
  readonly written: string;
  readonly pattern: string;
  readonly flags: string;
  /** The files that it is in. */
  readonly files: readonly string[];
}

/** Files of the product: no tests, which read only what they were given by us. */
function sourceFiles(): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.(?:test|fixture|d)\.tsx?$/.test(name))
    .toSorted();
}

/** All regular expression literals of the sources, each once. Run from the root of the repository. */
export function writtenExpressions(files = sourceFiles()): readonly WrittenExpression[] {
  const found = new Map<string, { pattern: string; flags: string; files: string[] }>();
  for (const file of files) {
    for (const { pattern, flags } of literalsIn(file)) {
      const written = `/${pattern}/${flags}`;
      const known = found.get(written) ?? { pattern, flags, files: [] };
      found.set(written, known);
      if (!known.files.includes(file)) known.files.push(file);
    }
  }
  return Array.from(found, ([written, more]) => ({ written, ...more })).toSorted((one, other) =>
    one.written < other.written ? -1 : 1,
  );
}

/** The files that make expressions of texts, which nothing can check beforehand. */
export function filesMakingExpressions(files = sourceFiles()): readonly string[] {
  return files.filter((file) => /\bRegExp\(/.test(readFileSync(file, 'utf8')));
}

function literalsIn(file: string): readonly { readonly pattern: string; readonly flags: string }[] {
  const waiting: unknown[] = [
    parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file),
  ];
  const literals: { pattern: string; flags: string }[] = [];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    const regex = 'regex' in node ? node.regex : undefined;
    if (isLiteral(regex)) literals.push(regex);
    for (const child of Object.values(node)) waiting.push(child);
  }
  return literals;
}

function isLiteral(value: unknown): value is { pattern: string; flags: string } {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;
}
