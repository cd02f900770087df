import { counted } from '../source/words.ts';
import type { ReviewBlock, ReviewContent, ReviewSection, ReviewWord, ReviewWords } from './content.types.ts';
import { markdownCode, markdownHtmlText, markdownText } from './markdownText.ts';

/** Characters of a comment that GitHub takes. */
export const LONGEST_COMMENT = 65_536;
/** Some are left for what its author writes around it. */
const BUDGET = 60_000;
/** Of the picture, and of the table before the sections. */
const LONGEST_PART = 15_000;
/** With more sections, each is folded: a comment stays short enough to be scrolled past. */
const MOST_OPEN = 8;

export interface MarkdownOptions {
  /** Shown where it is short enough. */
  readonly mermaid?: string | undefined;
  /** Opens the whole review. */
  readonly permalink?: string | undefined;
  /** Open one request each, by its id. */
  readonly links?: ReadonlyMap<string, string> | undefined;
  /** What has no link, in sentences. */
  readonly missing?: string | undefined;
}

/**
 * A review as Markdown for a pull request: summary first, one picture, a section a callback, open questions as
 * checkboxes.
 *
 * @returns GitHub Flavored Markdown, short enough for a comment there: what does not fit is left out and counted. Texts
 *   of the document are shown as they are; nothing in them is markup.
 * @example reviewMarkdown(content, {}).split('\n')[0] // '## Callbacks of Streams API 1.0.0'
 */
export function reviewMarkdown(content: ReviewContent, options: MarkdownOptions): string {
  const { mermaid = '', permalink, links, missing = '' } = options;
  const { title, summary, remarks, sections } = content;
  const requests = sections.filter(({ kind }) => kind === 'request');
  const isFolded = requests.length > MOST_OPEN;
  const last = sections.findLastIndex(({ kind }) => kind !== 'other');
  const others = (from: number, to?: number) =>
    sections
      .slice(from, to)
      .filter(({ kind }) => kind === 'other')
      .map(sectionText);
  const before = others(0, last + 1);
  const after = others(last + 1);
  const head = [
    `## ${markdownText(title)}`,
    joinedParts(
      [`${markdownText(summary)}.`, linkText('Open in Callback Explorer', permalink), markdownText(missing)],
      ' ',
    ),
    ...remarks.map((words) => line(words)),
    mermaid === '' || mermaid.length > LONGEST_PART ? '' : fenced(mermaid),
  ];
  const used = [...head, ...before, ...after].reduce((sum, { length }) => sum + length + 2, 0);
  const { texts, left } = requestTexts(sections, links, isFolded, BUDGET - used);
  return `${joinedParts([...head, ...before, ...texts, leftOut(left), ...after], '\n\n')}\n`;
}

/**
 * Sections of requests with the headings over them, as many as there is room for: first those with something to look at.
 * Their links, as far as these fit too.
 */
function requestTexts(
  sections: readonly ReviewSection[],
  links: MarkdownOptions['links'],
  isFolded: boolean,
  most: number,
): { readonly texts: readonly string[]; readonly left: number } {
  const requests = sections.filter(({ kind }) => kind === 'request');
  const texts = new Map<string, string>();
  let room =
    most - sections.reduce((sum, each) => sum + (each.kind === 'group' ? heading(each).length + 2 : 0), 0);
  const take = (section: ReviewSection, text: string) => {
    const more = text.length + 2 - (texts.get(section.id)?.length ?? 0);
    if (more > room) return;
    room -= more;
    texts.set(section.id, text);
  };
  const isWorthALook = ({ blocks }: ReviewSection) =>
    blocks.some(({ kind }) => kind === 'list' || kind === 'notes');
  for (const each of requests.filter(isWorthALook)) take(each, requestText(each, undefined, isFolded));
  for (const each of requests.filter((one) => !isWorthALook(one)))
    take(each, requestText(each, undefined, isFolded));
  for (const each of requests) {
    const url = links?.get(each.id);
    if (url !== undefined && texts.has(each.id)) take(each, requestText(each, url, isFolded));
  }
  return { texts: inOrder(sections, texts), left: requests.length - texts.size };
}

/** A heading comes with the first section under it. */
function inOrder(sections: readonly ReviewSection[], texts: ReadonlyMap<string, string>): readonly string[] {
  const ordered: string[] = [];
  let group: string | undefined;
  for (const section of sections) {
    if (section.kind === 'group') group = heading(section);
    const text = texts.get(section.id);
    if (text === undefined) continue;
    if (group !== undefined) ordered.push(group);
    group = undefined;
    ordered.push(text);
  }
  return ordered;
}

function leftOut(count: number): string {
  if (count === 0) return '';
  return `${counted(count, 'more callback')} ${count === 1 ? 'is' : 'are'} left out here, since a comment on GitHub has at most ${LONGEST_COMMENT.toLocaleString('en')} characters.`;
}

function joinedParts(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between);
}

function fenced(mermaid: string): string {
  const longest = (mermaid.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}mermaid\n${mermaid}\n${fence}`;
}

function heading({ title, aside, level }: ReviewSection): string {
  return `${level === 1 ? '###' : '####'} ${joinedParts([line(title), line(aside)], ' · ')}`;
}

function sectionText(section: ReviewSection): string {
  return joinedParts([heading(section), ...section.blocks.map(blockText)], '\n\n');
}

function requestText(section: ReviewSection, url: string | undefined, isFolded: boolean): string {
  const link = linkText('Open this callback', url);
  const blocks = joinedParts([...section.blocks.map(blockText), link], '\n\n');
  if (!isFolded) return joinedParts([heading(section), blocks], '\n\n');
  const aside = section.aside.length === 0 ? '' : ` · ${plain(section.aside)}`;
  return folded(`<b>${plain(section.title)}</b>${aside}`, blocks);
}

/** GitHub reads Markdown within an element after an empty line. */
function folded(summary: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

function foldedIf(summary: string | undefined, text: string): string {
  return summary === undefined ? text : folded(markdownHtmlText(summary), text);
}

function blockText(block: ReviewBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return line(block.words);
    case 'facts':
      return table(
        ['', ''],
        block.rows.map(({ name, words }) => [markdownText(name), line(words, true)]),
      );
    case 'list':
      return foldedIf(
        block.folded,
        block.items.map((words) => `- ${block.boxes ? '[ ] ' : ''}${line(words)}`).join('\n'),
      );
    case 'notes':
      return block.notes
        .map(({ head, on, text }) => `> **${markdownText(head)}** ${line(on)}: ${markdownText(text)}`)
        .join('\n>\n');
    case 'table':
      return tableText(block);
  }
}

function tableText({
  folded: summary,
  heads,
  rows,
  more = '',
}: Extract<ReviewBlock, { kind: 'table' }>): string {
  const lines: (readonly string[])[] = [];
  let room = LONGEST_PART;
  for (const { cells } of rows) {
    const texts = cells.map((words) => line(words, true));
    room -= texts.join(' | ').length;
    if (room < 0) break;
    lines.push(texts);
  }
  const left = rows.length - lines.length;
  const shown = joinedParts(
    [
      table(heads.map(markdownText), lines),
      left > 0 ? `And ${counted(left, 'more row')}.` : '',
      markdownText(more),
    ],
    '\n\n',
  );
  return foldedIf(summary, shown);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(row)].join('\n');
}

function line(words: ReviewWords, inTable = false): string {
  return words.map((word) => wordText(word, inTable)).join('');
}

function wordText(word: ReviewWord, inTable: boolean): string {
  switch (word.kind) {
    case 'text':
    case 'data':
      return markdownText(word.text);
    case 'strong':
    case 'mark':
      return strongText(word.text);
    case 'code':
      return markdownCode(word.text, inTable);
    case 'link':
      return linkText(word.text, word.url);
  }
}

/** Emphasis begins and ends at a word. */
function strongText(text: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.indexOf(inner);
  return `${text.slice(0, start)}**${markdownText(inner)}**${text.slice(start + inner.length)}`;
}

function plain(words: ReviewWords): string {
  return words.map(({ text }) => markdownHtmlText(text)).join('');
}

/** Addresses are ours: of references, and permalinks. */
function linkText(label: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\//.test(url)) return '';
  return `[${markdownText(label)}](${url.replaceAll(/[\s()<>[\]|\\"]/g, percentEncoded)})`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
