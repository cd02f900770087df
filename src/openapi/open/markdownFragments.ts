import type { Parse } from '../source/parseSource.ts';
import { parseSource } from '../source/parseSource.ts';
import type { FragmentKind } from '../spec/documentKind.ts';
import { isOpenApi } from '../spec/documentKind.ts';
import { classify } from '../workspace/classify.ts';

/** A code block of a page that holds OpenAPI. */
export interface MarkdownFragment {
  readonly text: string;
  readonly what: 'document' | FragmentKind;
}

/**
 * Finds the fenced code blocks of a Markdown page that hold an OpenAPI document or an excerpt of one, in order.
 * Learners paste whole pages.
 *
 * @param text Any text; without fences nothing is found.
 * @returns The blocks that parse without error and are recognised; other blocks (shell, Python, data) are left out.
 * @example fragmentsFromMarkdown('Look:\n```yaml\ncallbacks: {}\n```') // [{ text: 'callbacks: {}', what: 'callbacks' }]
 */
export function fragmentsFromMarkdown(text: string, parse: Parse = parseSource): readonly MarkdownFragment[] {
  return fragmentsOf(fencedBlocks(text), parse);
}

/**
 * The blocks that parse without error and are recognised.
 *
 * @example fragmentsOf(['callbacks: {}', 'x: 1']) // [{ text: 'callbacks: {}', what: 'callbacks' }]
 */
export function fragmentsOf(
  blocks: readonly string[],
  parse: Parse = parseSource,
): readonly MarkdownFragment[] {
  return blocks.flatMap((block) => {
    const what = whatIs(block, parse);
    return what === undefined ? [] : [{ text: block, what }];
  });
}

function whatIs(block: string, parse: Parse): MarkdownFragment['what'] | undefined {
  const { value, problems } = parse(block);
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  const kind = classify(value, block);
  if (isOpenApi(kind)) return 'document';
  return kind.kind === 'fragment' ? kind.fragment : undefined;
}

interface OpenFence {
  readonly fence: string;
  readonly indent: number;
  readonly wanted: boolean;
  readonly lines: string[];
}

/** The contents of blocks fenced as YAML, JSON or nothing (CommonMark §4.5), without the fence's own indentation. */
function fencedBlocks(text: string): readonly string[] {
  const blocks: string[] = [];
  let open: OpenFence | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (open === undefined) {
      open = openingFence(line);
    } else if (line.trim().startsWith(open.fence) && /^(`+|~+)$/.test(line.trim())) {
      if (open.wanted) blocks.push(open.lines.join('\n'));
      open = undefined;
    } else {
      open.lines.push(withoutIndent(line, open.indent));
    }
  }
  return blocks;
}

function isWanted(language: string): boolean {
  return /^(?:|ya?ml|jsonc?|json5|openapi|oas[23]?|text|txt)$/i.test(language);
}

/** A line that begins a block; what follows backticks holds none, or it is code within a line (CommonMark §4.5). */
function openingFence(line: string): OpenFence | undefined {
  const [, indent = '', fence, info = ''] = /^([ \t]*)(`{3,}|~{3,})([\s\S]*)$/.exec(line) ?? [];
  if (fence === undefined || info.includes('`')) return undefined;
  const [language = ''] = /^[\w+-]*/.exec(info.trimStart()) ?? [];
  return { fence, indent: indent.length, wanted: isWanted(language), lines: [] };
}

/** A line without the indentation that its fence has, as far as it has it. */
function withoutIndent(line: string, indent: number): string {
  let at = 0;
  while (at < indent && (line[at] === ' ' || line[at] === '\t')) at += 1;
  return line.slice(at);
}
