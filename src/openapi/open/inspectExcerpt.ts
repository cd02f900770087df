import type { ParsedSource } from '../source/parsedSource.ts';
import type { Parse } from '../source/parseSource.ts';
import type { DocumentKind } from '../spec/documentKind.ts';
import { isOpenApi } from '../spec/documentKind.ts';
import { classify } from '../workspace/classify.ts';
import { describeFragment } from '../workspace/describeKind.ts';
import { joinExcerpt, splitCallbacks } from './joinExcerpt.ts';
import { joinFragments } from './joinFragments.ts';
import { looseExcerpts } from './looseExcerpts.ts';
import { fragmentsFromMarkdown, fragmentsOf, type MarkdownFragment } from './markdownFragments.ts';
import type { TextVerdict } from './textVerdict.ts';
import { wrapFragment } from './wrapFragment.ts';

/** A part of a document, or several, as they are cut out of one; nothing where no document can be made of them. */
export function inspectExcerpt(
  text: string,
  source: ParsedSource,
  kind: DocumentKind,
  open: string | undefined,
  parse: Parse,
): TextVerdict | undefined {
  const asWritten = () => (kind.kind === 'fragment' ? wrappable(text, kind, open, parse) : undefined);
  if (isSound(source) && kind.kind === 'fragment' && kind.fragment === 'path-item') {
    const both = inspectTwo(text, source, parse);
    if (both) return both;
  }
  const sound = isSound(source) ? asWritten() : undefined;
  if (sound) return sound;
  for (const restored of restoredExcerpts(text)) {
    const again = parse(restored);
    const found = classify(again.value, restored);
    const verdict =
      found.kind === 'fragment' && isSound(again) ? wrappable(restored, found, open, parse) : undefined;
    if (verdict) return verdict;
  }
  // Several excerpts say more than the remains of reading them as one.
  return inspectLoose(text, kind, parse) ?? asWritten();
}

/** A path item's methods with `callbacks` beside them: two excerpts, one below the other. */
function inspectTwo(text: string, source: ParsedSource, parse: Parse): TextVerdict | undefined {
  const two = splitCallbacks(text, source);
  const wrapped = two && joinFragments(two, parse);
  return wrapped === undefined ? undefined : joinedPage(wrapped, 'an operation and its callbacks', parse);
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
  open: string | undefined,
  parse: Parse,
): TextVerdict | undefined {
  const wrapped = wrapFragment(text, kind.fragment, parse);
  if (!isOpenApi(classify(parse(wrapped).value, wrapped))) return undefined;
  const joined = open === undefined ? undefined : joinExcerpt(open, { text, what: kind.fragment }, parse);
  const what = describeFragment(kind.fragment);
  return { verdict: 'wrappable', kind, wrapped, what, ...(joined !== undefined && { joined }) };
}

/** A page with excerpts in its code blocks, or between its prose. */
export function inspectPage(text: string, kind: DocumentKind, parse: Parse): TextVerdict | undefined {
  const wrapped = joinFragments(fragmentsFromMarkdown(text, parse), parse);
  if (wrapped !== undefined) return joinedPage(wrapped, 'a page with OpenAPI in its code blocks', parse);
  return inspectLoose(text, kind, parse);
}

/** Excerpts between prose, as a page is copied where it is read; one alone is not told from prose with colons. */
function inspectLoose(text: string, { kind }: DocumentKind, parse: Parse): TextVerdict | undefined {
  // Other formats have fields of the same names.
  if (!['other', 'broken', 'empty', 'fragment'].includes(kind)) return undefined;
  const runs = looseExcerpts(text).slice(0, MOST_EXCERPTS);
  const found = fragmentsOf(runs, parse).filter(isTelling);
  const wrapped = joinFragments(found, parse);
  if (wrapped === undefined) return undefined;
  const what =
    found.length > 1 ? 'text with several excerpts of a document' : 'text with an excerpt of a document';
  return joinedPage(wrapped, what, parse);
}

/** Of a page that long, the first ones are enough. */
const MOST_EXCERPTS = 50;

/** More than a word with a colon: prose has those, too. */
function isTelling({ text }: MarkdownFragment): boolean {
  return text.includes('\n');
}

function joinedPage(wrapped: string, what: string, parse: Parse): TextVerdict {
  return { verdict: 'wrappable', kind: classify(parse(wrapped).value, wrapped), wrapped, what };
}
