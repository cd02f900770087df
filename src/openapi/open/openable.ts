import { member, stringMember } from '../source/json.ts';
import { createLineIndex } from '../source/lineColumn.ts';
import type { ParsedSource } from '../source/parsedSource.ts';
import type { Parse, ReadOptions } from '../source/parseSource.ts';
import { parseSource } from '../source/parseSource.ts';
import type { DocumentKind } from '../spec/documentKind.ts';
import { isOpenApi } from '../spec/documentKind.ts';
import { isMessage } from '../wire/isMessage.ts';
import { classify } from '../workspace/classify.ts';
import { describeKind } from '../workspace/describeKind.ts';
import { isMinified } from './formatJson.ts';
import { inspectExcerpt, inspectPage } from './inspectExcerpt.ts';
import { keyDocument } from './keyDocument.ts';
import { fragmentIn, svgLink } from './pictureLink.ts';
import type { TextVerdict } from './textVerdict.ts';

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
 * @param options The parser for broken texts, if it was loaded, and the text that is open.
 * @returns A verdict; a refusal says what the text is and what to open instead. A document may still have problems.
 * @example inspectText('swagger: "2.0"') // { verdict: 'refused', title: 'This is a Swagger 2.0 document', … }
 */
export function inspectText(text: string, options: InspectOptions = {}): Inspection {
  const { tolerant, open, parse: read = parseSource } = options;
  let needsTolerant = false;
  const parse: Parse = (each) => {
    // What opens is read again at once; its excerpts and pieces are not.
    const source = (each === text ? read : parseSource)(each, tolerant);
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

function refuse(text: string, source: ParsedSource, kind: DocumentKind): TextVerdict {
  const described = describeKind(kind) ?? describeKind({ kind: 'other' });
  const { title = '', message = '', nextStep = '' } = described ?? {};
  const first = source.problems.find(({ severity }) => severity === 'error');
  if (kind.kind !== 'broken' || first === undefined) return { verdict: 'refused', title, message, nextStep };
  const { line, column } = createLineIndex(text).toLineColumn(first.range.start);
  return { verdict: 'refused', title, message: `Line ${line}, column ${column}: ${first.message}`, nextStep };
}
