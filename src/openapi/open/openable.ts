import { createLineIndex } from '../source/lineColumn.ts';
import type { ParsedSource } from '../source/parsedSource.ts';
import type { Parse, ReadOptions } from '../source/parseSource.ts';
import { parseSource } from '../source/parseSource.ts';
import type { DocumentKind, FragmentKind } from '../spec/documentKind.ts';
import { isOpenApi } from '../spec/documentKind.ts';
import { classify } from '../workspace/classify.ts';
import { describeKind } from '../workspace/describeKind.ts';
import { joinFragments } from './joinFragments.ts';
import { fragmentsFromMarkdown } from './markdownFragments.ts';
import { wrapFragment } from './wrapFragment.ts';

/** What can be done with a text before it replaces anything. */
export type TextVerdict =
  | { readonly verdict: 'document'; readonly kind: DocumentKind }
  | {
      readonly verdict: 'wrappable';
      readonly kind: DocumentKind;
      /** A document made from the text. */
      readonly wrapped: string;
      /** What the text is, to follow "This is": "an operation". */
      readonly what: string;
    }
  | {
      readonly verdict: 'refused';
      readonly title: string;
      readonly message: string;
      readonly nextStep: string;
    };

/** A verdict, and whether it could be another one with the tolerant parser, which some text needed and did not have. */
export type Inspection = TextVerdict & { readonly needsTolerant?: true };

/**
 * Looks at a text that someone wants to open: an OpenAPI document, something a document can be made of (an excerpt, or
 * a Markdown page with code blocks), or neither.
 *
 * @param text Any text.
 * @param options The parser for broken YAML, where it was loaded.
 * @returns A verdict; a refusal says what the text is and what to open instead. A document may still have problems.
 * @example inspectText('swagger: "2.0"') // { verdict: 'refused', title: 'This is a Swagger 2.0 document', … }
 */
export function inspectText(text: string, { tolerant }: ReadOptions = {}): Inspection {
  let needsTolerant = false;
  const verdict = inspect(text, (each) => {
    const source = parseSource(each, tolerant);
    if (source.needsTolerant) needsTolerant = true;
    return source;
  });
  return needsTolerant ? { ...verdict, needsTolerant } : verdict;
}

function inspect(text: string, parse: Parse): TextVerdict {
  const source = parse(text);
  const kind = classify(source.value, text);
  if (isOpenApi(kind)) return { verdict: 'document', kind };
  if (hasLostIndentation(text)) return LOST_INDENTATION;
  return inspectExcerpt(text, source, kind, parse) ?? inspectPage(text, parse) ?? refuse(text, source, kind);
}

const LOST_INDENTATION: TextVerdict = {
  verdict: 'refused',
  title: 'The indentation of this text is lost',
  message: 'YAML nests by indentation, and no line of this text starts with a space.',
  nextStep:
    'Copy the code block on its own, with its spaces (many pages have a copy button), or open the original file.',
};

/** Copied from a page that dropped the spaces: keys without a value, each followed by another key beside it. */
function hasLostIndentation(text: string): boolean {
  if (/^[ \t]+\S/m.test(text)) return false;
  const lines = text.split(/\r?\n/);
  const bareKeys = lines.filter((line, index) => isBareKey(line) && startsWithKey(lines[index + 1] ?? ''));
  return bareKeys.length >= 3;
}

function isBareKey(line: string): boolean {
  return line.trimEnd().endsWith(':') && startsWithKey(line.trimEnd());
}

function startsWithKey(line: string): boolean {
  return /^(?:[\w$/.-]+|"[^"]*"|'[^']*'):(?:\s|$)/.test(line);
}

function inspectExcerpt(
  text: string,
  source: ParsedSource,
  kind: DocumentKind,
  parse: Parse,
): TextVerdict | undefined {
  const asWritten = () => (kind.kind === 'fragment' ? wrappable(text, kind, parse) : undefined);
  const sound = isSound(source) ? asWritten() : undefined;
  if (sound) return sound;
  for (const restored of restoredExcerpts(text)) {
    const again = parse(restored);
    const found = classify(again.value, restored);
    const verdict =
      found.kind === 'fragment' && isSound(again) ? wrappable(restored, found, parse) : undefined;
    if (verdict) return verdict;
  }
  return asWritten();
}

function isSound(source: ParsedSource): boolean {
  return !source.problems.some(({ severity }) => severity === 'error');
}

/** The ways in which a selection is cut: JSON members without their braces, a first line without its indentation. */
function restoredExcerpts(text: string): readonly string[] {
  const trimmed = text.trim().replace(/,$/, '');
  if (trimmed.startsWith('"')) return [`{\n${trimmed}\n}`];
  const [first = '', ...rest] = text.trim().split('\n');
  let shared = Number.POSITIVE_INFINITY;
  for (const line of rest)
    if (line.trim() !== '') shared = Math.min(shared, line.length - line.trimStart().length);
  return shared > 0 && Number.isFinite(shared) ? [`${' '.repeat(shared)}${first}\n${rest.join('\n')}`] : [];
}

/** Nothing where a damaged excerpt gives no document: an offer has to open. */
function wrappable(
  text: string,
  kind: DocumentKind & { readonly kind: 'fragment' },
  parse: Parse,
): TextVerdict | undefined {
  const wrapped = wrapFragment(text, kind.fragment, parse);
  if (!isOpenApi(classify(parse(wrapped).value, wrapped))) return undefined;
  return { verdict: 'wrappable', kind, wrapped, what: NAMES[kind.fragment] };
}

const NAMES: Record<FragmentKind, string> = {
  operation: 'an operation',
  'path-item': 'a path item',
  paths: 'a part of a document without its `openapi` line',
  callbacks: 'the callbacks of an operation',
  callback: 'a callback',
};

function inspectPage(text: string, parse: Parse): TextVerdict | undefined {
  const wrapped = joinFragments(fragmentsFromMarkdown(text, parse), parse);
  if (wrapped === undefined) return undefined;
  const kind = classify(parse(wrapped).value, wrapped);
  return { verdict: 'wrappable', kind, wrapped, what: 'a page with OpenAPI in its code blocks' };
}

function refuse(text: string, source: ParsedSource, kind: DocumentKind): TextVerdict {
  const described = describeKind(kind) ?? describeKind({ kind: 'other' });
  const { title = '', message = '', nextStep = '' } = described ?? {};
  const first = source.problems.find(({ severity }) => severity === 'error');
  if (kind.kind !== 'broken' || first === undefined) return { verdict: 'refused', title, message, nextStep };
  const { line, column } = createLineIndex(text).toLineColumn(first.range.start);
  return { verdict: 'refused', title, message: `Line ${line}, column ${column}: ${first.message}`, nextStep };
}
