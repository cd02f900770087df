import { isObject, member, members } from '../source/json.ts';
import type { ParsedSource } from '../source/parsedSource.ts';
import type { Parse } from '../source/parseSource.ts';
import { childPointer } from '../source/pointer.ts';
import type { DocumentKind, FragmentKind } from '../spec/documentKind.ts';
import { classify } from '../workspace/classify.ts';
import { EXCERPT_TITLE } from './excerptText.ts';
import { joinFragments } from './joinFragments.ts';
import type { MarkdownFragment } from './markdownFragments.ts';
import { isFlow } from './wrapFragment.ts';

/**
 * Divides a text that is two excerpts, one below the other: a path item's methods, and `callbacks` beside them, which
 * belong into the operation above.
 *
 * @returns The two, the operation first; `undefined` for any other text.
 * @example splitCallbacks('post: {}\ncallbacks: {}', source) // [{ text: 'post: {}', what: 'path-item' }, …]
 */
export function splitCallbacks(text: string, source: ParsedSource): readonly MarkdownFragment[] | undefined {
  if (!isObject(member(source.value, 'callbacks')) || isFlow(source, text)) return undefined;
  const field = source.locate('/callbacks');
  if (field?.key === undefined) return undefined;
  const start = lineStart(text, field.key.start);
  const after = members(source.value)
    .flatMap(([name]) => source.locate(childPointer('', name))?.key?.start ?? [])
    .filter((each) => each > field.value.start);
  const end = after.length === 0 ? text.length : lineStart(text, Math.min(after[0] ?? 0, text.length));
  return [
    { text: text.slice(0, start) + text.slice(end), what: 'path-item' },
    { text: text.slice(start, end), what: 'callbacks' },
  ];
}

/**
 * Joins an excerpt with the one that is open, as it was pasted or wrapped in a document.
 *
 * @param open The text that is open.
 * @param added The excerpt, and what it is.
 * @returns One document with both; `undefined` if the open text is a document of its own.
 */
export function joinExcerpt(open: string, added: MarkdownFragment, parse: Parse): string | undefined {
  const source = parse(open);
  const kind = classify(source.value, open);
  const before = kind.kind === 'fragment' ? fragmentsOf(open, kind, source) : itemsOf(open, source, kind);
  if (before === undefined || added.what === 'paths' || added.what === 'document') return undefined;
  const turned = before.every(({ what }) => isCallbacks(what)) && !isCallbacks(added.what);
  return joinFragments(turned ? [added, ...before] : [...before, added], parse);
}

function isCallbacks(what: MarkdownFragment['what']): boolean {
  return what === 'callbacks' || what === 'callback';
}

function fragmentsOf(
  text: string,
  { fragment }: { readonly fragment: FragmentKind },
  source: ParsedSource,
): readonly MarkdownFragment[] | undefined {
  if (fragment === 'paths') return undefined;
  const split = fragment === 'path-item' ? splitCallbacks(text, source) : undefined;
  return split ?? [{ text, what: fragment }];
}

/** The path items of a document that excerpts were wrapped in and nothing was added to since. */
function itemsOf(
  text: string,
  source: ParsedSource,
  kind: DocumentKind,
): readonly MarkdownFragment[] | undefined {
  const { value } = source;
  if (kind.kind !== 'openapi' || member(member(value, 'info'), 'title') !== EXCERPT_TITLE) return undefined;
  if (!members(value).every(([name]) => name === 'openapi' || name === 'info' || name === 'paths'))
    return undefined;
  const items = members(member(value, 'paths'));
  const isWrapped = ([name, item]: (typeof items)[number]) => name.startsWith('/pasted') && isObject(item);
  if (items.length === 0 || !items.every(isWrapped)) return undefined;
  return items.flatMap(([name]) => {
    const range = source.locate(childPointer('/paths', name))?.value;
    if (range === undefined) return [];
    const indent = ' '.repeat(range.start - lineStart(text, range.start));
    const content = text.slice(range.start, range.end);
    return [{ text: content.startsWith('{') ? content : indent + content, what: 'path-item' }];
  });
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
