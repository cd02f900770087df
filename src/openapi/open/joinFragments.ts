import { isObject, member, members } from '../source/json.ts';
import type { ParsedSource } from '../source/parsedSource.ts';
import type { Parse } from '../source/parseSource.ts';
import { parseSource } from '../source/parseSource.ts';
import { childPointer } from '../source/pointer.ts';
import { isMethod } from '../spec/methods.ts';
import { classify } from '../workspace/classify.ts';
import { isCallback } from '../workspace/fragmentKind.ts';
import { indentText, nestBlock, prependBlock, withoutMarkers } from './excerptText.ts';
import type { MarkdownFragment } from './markdownFragments.ts';
import { isFlow, wrapFragment } from './wrapFragment.ts';

/**
 * Joins the code blocks of one page into one document. Pages show an operation first and its `callbacks` in a block of
 * their own further down: those become the callbacks of the operation before them.
 *
 * @param fragments What `fragmentsFromMarkdown` found, in the order of the page.
 * @returns A document's text: a whole document among the blocks as it is, otherwise one path for each operation
 *   (`/pasted`, `/pasted-2`, …). `undefined` where there is nothing, or the blocks do not fit together.
 */
export function joinFragments(
  fragments: readonly MarkdownFragment[],
  parse: Parse = parseSource,
): string | undefined {
  const documents = fragments.filter(({ what }) => what === 'document').map(({ text }) => text);
  const whole = documents.find((text) => /callbacks/.test(text)) ?? documents[0];
  if (whole !== undefined) return whole;
  const paths = fragments.find(({ what }) => what === 'paths');
  if (paths !== undefined) return checked(wrapFragment(paths.text, 'paths', parse), parse);
  const items = joinItems(fragments, parse);
  return items.length === 0
    ? undefined
    : (checked(documentOf(items), parse) ?? checked(documentOf(items.slice(0, 1)), parse));
}

/** Path items, each as YAML text. */
function joinItems(fragments: readonly MarkdownFragment[], parse: Parse): readonly string[] {
  const items: string[] = [];
  for (const { text, what } of fragments) {
    const inner = withoutMarkers(text, parse);
    if (what === 'path-item') items.push(inner);
    else if (what === 'operation') items.push(nestBlock('post', inner));
    else if (what === 'callbacks' || what === 'callback') {
      const field = callbacksField(inner, parse);
      const joined = addCallbacks(items.at(-1) ?? '', field, parse);
      if (joined === undefined) items.push(nestBlock('post', prependBlock(['responses'], field)));
      else items.splice(-1, 1, joined);
    }
  }
  return items;
}

/** The excerpt as a `callbacks` field in block style. */
function callbacksField(inner: string, parse: Parse): string {
  const source = parse(inner);
  if (!isObject(member(source.value, 'callbacks'))) {
    return nestBlock('callbacks', isCallback(source.value) ? nestBlock('pasted', inner) : inner);
  }
  if (!isFlow(source, inner)) return inner;
  const range = source.locate('/callbacks')?.value;
  return nestBlock('callbacks', inner.slice(range?.start, range?.end));
}

/** Adds the field to the last operation of a path item's text; `undefined` where that has callbacks already or is none. */
function addCallbacks(item: string, field: string, parse: Parse): string | undefined {
  const source = parse(item);
  const operations = members(source.value).filter(
    ([name, content]) => isMethod(name, '3.2') && isObject(content),
  );
  const [method, operation] = operations.at(-1) ?? [];
  if (method === undefined || member(operation, 'callbacks') !== undefined) return undefined;
  const range = source.locate(childPointer('', method))?.value;
  if (range === undefined) return undefined;
  if (item[range.start] === '{')
    return addInFlow(item, range.end, parse(field), members(operation).length > 0);
  const column = range.start - (item.lastIndexOf('\n', range.start - 1) + 1);
  // After the whole line, so that a comment behind the last value stays with it.
  const lineEnd = item.indexOf('\n', range.end);
  const end = lineEnd < 0 ? item.length : lineEnd;
  return `${item.slice(0, end).trimEnd()}\n${indentText(field, column)}${item.slice(end)}`;
}

/** Inside braces only flow style is allowed, so the callbacks are written as JSON. */
function addInFlow(item: string, end: number, field: ParsedSource, hasFields: boolean): string {
  const callbacks = JSON.stringify(member(field.value, 'callbacks'), null, 2);
  return `${item.slice(0, end - 1).trimEnd()}${hasFields ? ',' : ''}\n${indentText(`"callbacks": ${callbacks}\n}`, 2)}${item.slice(end)}`;
}

function documentOf(items: readonly string[]): string {
  const paths = items.map((item, index) => nestBlock(index === 0 ? '/pasted' : `/pasted-${index + 1}`, item));
  return `${prependBlock(['openapi', 'info'], nestBlock('paths', paths.join('\n')))}\n`;
}

/** The text where it is a sound document. */
function checked(text: string, parse: Parse): string | undefined {
  const { value, problems } = parse(text);
  const sound =
    !problems.some(({ severity }) => severity === 'error') && classify(value, text).kind === 'openapi';
  return sound ? text : undefined;
}
