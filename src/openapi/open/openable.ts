import { member, stringMember } from '../source/json.ts';
import { createLineIndex } from '../source/lineColumn.ts';
import type { ParsedSource } from '../source/parsedSource.ts';
import type { Parse, ReadOptions } from '../source/parseSource.ts';
import { parseSource } from '../source/parseSource.ts';
import type { DocumentKind } from '../spec/documentKind.ts';
import { isOpenApi } from '../spec/documentKind.ts';
import { isMessage } from '../wire/isMessage.ts';
import { classify } from '../workspace/classify.ts';
import { describeFragment, describeKind } from '../workspace/describeKind.ts';
import { isMinified } from './formatJson.ts';
import { joinExcerpt, splitCallbacks } from './joinExcerpt.ts';
import { joinFragments } from './joinFragments.ts';
import { keyDocument } from './keyDocument.ts';
import { looseExcerpts } from './looseExcerpts.ts';
import { fragmentsFromMarkdown, fragmentsOf, type MarkdownFragment } from './markdownFragments.ts';
import { fragmentIn, svgLink } from './pictureLink.ts';
import { wrapFragment } from './wrapFragment.ts';

/** What can be done with a text before it replaces anything. */
export type TextVerdict =
  | {
      readonly verdict: 'document';
      readonly kind: DocumentKind;
      /** `info.title`, where it has one: a file name can be made of it. */
      readonly title?: string;
      /** JSON on one line, or nearly so. */
      readonly minified?: true;
    }
  | {
      readonly verdict: 'wrappable';
      readonly kind: DocumentKind;
      /** A document made from the text. */
      readonly wrapped: string;
      /** What the text is, to follow "This is": "an operation". */
      readonly what: string;
      /** A document of the excerpt that is open and this one, where the two fit together. */
      readonly joined?: string;
    }
  /** A message of an exchange: cURL or raw HTTP. */
  | { readonly verdict: 'message' }
  /** A callback key on its own, with a small document to try it in. */
  | { readonly verdict: 'key'; readonly document: string }
  /** A permalink, or a picture that holds one: the fragment without `#`. */
  | { readonly verdict: 'link'; readonly fragment: string }
  /** The address of something. */
  | { readonly verdict: 'address'; readonly url: string }
  | {
      readonly verdict: 'refused';
      readonly title: string;
      readonly message: string;
      readonly nextStep: string;
    };

/** A verdict, and whether it could be another one with the tolerant parser, which some text needed and did not have. */
export type Inspection = TextVerdict & { readonly needsTolerant?: true };

interface InspectOptions extends ReadOptions {
  /** The text that is open: an excerpt can belong into it. */
  readonly open?: string | undefined;
}

/**
 * Judges a text that someone wants to open, however it came: an OpenAPI document, something a document can be made of
 * (excerpts, or a page with them), a message, a key, an address, or none of them.
 *
 * @param text Any text.
 * @param options The parser for broken texts, where it was loaded, and what is open.
 * @returns A verdict; a refusal says what the text is and what to open instead. A document may still have problems.
 * @example inspectText('swagger: "2.0"') // { verdict: 'refused', title: 'This is a Swagger 2.0 document', … }
 */
export function inspectText(text: string, { tolerant, open }: InspectOptions = {}): Inspection {
  let needsTolerant = false;
  const parse: Parse = (each) => {
    const source = parseSource(each, tolerant);
    if (source.needsTolerant) needsTolerant = true;
    return source;
  };
  const verdict =
    inspectLink(text) ?? (isMessage(text) ? ({ verdict: 'message' } as const) : inspect(text, open, parse));
  return needsTolerant ? { ...verdict, needsTolerant } : verdict;
}

/** A permalink and nothing else, or an SVG. */
function inspectLink(text: string): TextVerdict | undefined {
  const picture = svgLink(text);
  if (picture?.kind === 'none') return pictureRefusal('SVG');
  const line = picture === undefined ? text.trim() : '';
  const fragment = /^https?:\/\//i.test(line) ? fragmentIn(line) : picture?.fragment;
  return fragment === undefined ? undefined : { verdict: 'link', fragment };
}

/**
 * Why a picture without a permalink is not opened.
 *
 * @example pictureRefusal('PNG').title // 'This PNG picture holds no link'
 */
export function pictureRefusal(format: string): TextVerdict & { readonly verdict: 'refused' } {
  return {
    verdict: 'refused',
    title: `This ${format} picture holds no link`,
    message:
      'Pictures that `Export` downloads hold a link to what they show. Other pictures do not, and copying or converting one loses it.',
    nextStep: 'Open the downloaded `.svg` or `.png` file itself, or ask for the link or the document.',
  };
}

function inspect(text: string, open: string | undefined, parse: Parse): TextVerdict {
  const source = parse(text);
  const kind = classify(source.value, text);
  if (isOpenApi(kind)) {
    const title = stringMember(member(source.value, 'info'), 'title');
    return {
      verdict: 'document',
      kind,
      ...(title !== undefined && { title }),
      ...(isMinified(text) && { minified: true }),
    };
  }
  if (hasLostIndentation(text)) return LOST_INDENTATION;
  return (
    inspectLine(text) ??
    inspectExcerpt(text, source, kind, open, parse) ??
    inspectPage(text, kind, parse) ??
    refuse(text, source, kind)
  );
}

/** A callback key, or an address and nothing else. */
function inspectLine(text: string): TextVerdict | undefined {
  const document = keyDocument(text);
  if (document !== undefined) return { verdict: 'key', document };
  const line = text.trim();
  return /^https?:\/\/[^\s/]\S*$/i.test(line) && line.length < 4000
    ? { verdict: 'address', url: line }
    : undefined;
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
  // Several excerpts are worth more than what is left of them where they are read as one.
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

function inspectPage(text: string, kind: DocumentKind, parse: Parse): TextVerdict | undefined {
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

function refuse(text: string, source: ParsedSource, kind: DocumentKind): TextVerdict {
  const described = describeKind(kind) ?? describeKind({ kind: 'other' });
  const { title = '', message = '', nextStep = '' } = described ?? {};
  const first = source.problems.find(({ severity }) => severity === 'error');
  if (kind.kind !== 'broken' || first === undefined) return { verdict: 'refused', title, message, nextStep };
  const { line, column } = createLineIndex(text).toLineColumn(first.range.start);
  return { verdict: 'refused', title, message: `Line ${line}, column ${column}: ${first.message}`, nextStep };
}
