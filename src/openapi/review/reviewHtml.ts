import type { TextPiece } from '../pictures/sequence.types.ts';
import type {
  ReviewBlock,
  ReviewContent,
  ReviewRow,
  ReviewSection,
  ReviewWord,
  ReviewWords,
} from './content.types.ts';
import { REVIEW_STYLES } from './reviewStyles.ts';
import { html, type SafeHtml, safeHtml } from './safeHtml.ts';

/** A picture of ours as SVG, with what it is. */
interface HtmlPicture {
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  /** Colours by the names in `reviewStyles.ts`; ids of its own. */
  readonly svg: string;
}

export interface HtmlOptions {
  /** Opens the whole review. */
  readonly permalink?: string | undefined;
  /** Open one request each, by its id. */
  readonly links?: ReadonlyMap<string, string> | undefined;
  /** What has no link, in sentences. */
  readonly missing?: string | undefined;
  readonly pictures?: readonly HtmlPicture[] | undefined;
}

/** Pixels: on an upright sheet, the letters of a wider picture are too small. */
export const WIDE_PICTURE = 1100;

/** Sections that have an anchor, by id. */
type Anchors = ReadonlyMap<string, string>;

/**
 * A review as one HTML file: no script, nothing fetched, light and dark by the reader's preference.
 *
 * @returns A whole document; texts of the description are escaped.
 * @example reviewHtml(content, {}).startsWith('<!DOCTYPE html>') // true
 */
export function reviewHtml(content: ReviewContent, options: HtmlOptions): string {
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${shown(content.title)}</title>
<style>${safeHtml(REVIEW_STYLES)}</style>
</head>
<body>
<main>
${bodyOf(content, options)}
</main>
</body>
</html>
`.text;
}

/**
 * The same without styles and pictures, for the clipboard: whoever takes it in has a look of their own.
 *
 * @example reviewFragment(content, {}).startsWith('<h1>') // true
 */
export function reviewFragment(content: ReviewContent, options: Omit<HtmlOptions, 'pictures'>): string {
  return bodyOf(content, options).text;
}

function bodyOf(
  { title, summary, remarks, sections }: ReviewContent,
  { permalink, links, missing = '', pictures = [] }: HtmlOptions,
): SafeHtml {
  const anchors: Anchors = new Map(sections.map(({ id }, index) => [id, `s${index}`]));
  return html`<h1>${shown(title)}</h1>
<p>${shown(summary)}. ${anchor('Open in Callback Explorer', permalink)}${missing === '' ? '' : ` ${missing}`}</p>
${remarks.map((words) => html`<p>${line(words)}</p>`)}
${pictures.map(({ title: what, width, svg }) => html`<figure${width > WIDE_PICTURE ? html` class="wide"` : ''} style="--picture: ${`${Math.ceil(width)}`}px"><figcaption>${shown(what)}<span> · scroll sideways to see all of it</span></figcaption><div class="scroll">${safeHtml(svg)}</div></figure>`)}
${sections.map((section) => sectionHtml(section, anchors, links?.get(section.id)))}`;
}

function sectionHtml(section: ReviewSection, anchors: Anchors, link: string | undefined): SafeHtml {
  const { id, kind, level, title, aside, blocks } = section;
  const small = aside.length === 0 ? '' : html` <small>${line(aside)}</small>`;
  if (kind === 'group') return html`<h2 class="group">${line(title)}${small}</h2>\n`;
  const open = anchor('Open this callback', link);
  return html`<section id="${anchors.get(id) ?? ''}">
${level === 1 ? html`<h2>${line(title)}${small}</h2>` : html`<h3>${line(title)}${small}</h3>`}
${blocks.map((block) => blockHtml(block, anchors))}
${open === '' ? '' : html`<p>${open}</p>`}
</section>
`;
}

function blockHtml(block: ReviewBlock, anchors: Anchors): SafeHtml {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${line(block.words)}</p>\n`;
    case 'facts':
      return html`<table class="facts"><tbody>${block.rows.map(({ name, words }) => html`<tr><th scope="row">${name}</th><td>${line(words)}</td></tr>\n`)}</tbody></table>\n`;
    case 'list':
      return foldedIf(
        block.folded,
        html`<ul${block.boxes ? html` class="boxes"` : ''}>${block.items.map((words) => html`<li>${line(words)}</li>\n`)}</ul>\n`,
      );
    case 'notes':
      return html`${block.notes.map(({ head, on, text }) => html`<blockquote><p><b>${head}</b> ${line(on)}</p><p><bdi>${shown(text)}</bdi></p></blockquote>\n`)}`;
    case 'table':
      return tableHtml(block, anchors);
  }
}

function foldedIf(summary: string | undefined, inner: SafeHtml): SafeHtml {
  return summary === undefined ? inner : html`<details><summary>${summary}</summary>${inner}</details>\n`;
}

function tableHtml(
  { label, folded, heads, rows, more }: Extract<ReviewBlock, { kind: 'table' }>,
  anchors: Anchors,
): SafeHtml {
  const table = html`<div class="scroll"><table aria-label="${label}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => rowHtml(row, anchors))}</tbody></table></div>
${more === undefined ? '' : html`<p>${more}</p>`}`;
  return foldedIf(folded, table);
}

function rowHtml({ cells, target }: ReviewRow, anchors: Anchors): SafeHtml {
  const to = target === undefined ? undefined : anchors.get(target);
  return html`<tr>${cells.map((words, index) => {
    if (index > 0) return html`<td>${line(words)}</td>`;
    const head = line(words);
    return html`<th scope="row">${to === undefined ? head : html`<a href="#${to}">${head}</a>`}</th>`;
  })}</tr>\n`;
}

function line(words: ReviewWords): readonly SafeHtml[] {
  return words.map(wordHtml);
}

function wordHtml(word: ReviewWord): SafeHtml {
  switch (word.kind) {
    case 'text':
      return html`${shown(word.text)}`;
    case 'data':
      return html`<bdi>${shown(word.text)}</bdi>`;
    case 'strong':
      return html`<b>${shown(word.text)}</b>`;
    case 'mark':
      return html`<b class="mark" data-severity="${word.severity}">${shown(word.text)}</b>`;
    case 'code':
      return html`<code>${(word.pieces ?? [{ text: word.text }]).map(pieceHtml)}</code>`;
    case 'link':
      return html`${anchor(word.text, word.url)}`;
  }
}

function pieceHtml({ text, kind }: TextPiece): SafeHtml {
  return kind === undefined ? html`${shown(text)}` : html`<span data-kind="${kind}">${shown(text)}</span>`;
}

/** Marks that turn the direction of text would reorder what comes after it. */
function shown(text: string): string {
  return text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}

/** Addresses are ours. */
function anchor(label: string, url: string | undefined): SafeHtml | string {
  return url === undefined || !/^https?:\/\//.test(url)
    ? ''
    : html`<a href="${url}" rel="noreferrer">${shown(label)}</a>`;
}
