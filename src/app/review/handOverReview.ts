import { drawingSvg, mermaidText, PAGE_PALETTE } from '../../openapi/pictures/index.ts';
import {
  type ReviewContent,
  reviewFragment,
  reviewHtml,
  reviewMarkdown,
} from '../../openapi/review/index.ts';
import { counted } from '../../openapi/source/index.ts';
import type { Store } from '../../store/createAppStore.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { writeClipboard, writeClipboardText } from '../../ui/writeClipboard.ts';
import { pictureFileName } from '../pictures/pictureOf.ts';
import { pngOf } from '../pictures/pngOf.ts';
import { type ReviewLinks, reviewLinks } from './reviewLinks.ts';
import { reviewPictures } from './reviewPictures.ts';
import type { ReviewScope } from './reviewScope.ts';

export const HAND_OVERS = {
  markdown: 'Copy as Markdown',
  everything: 'Copy for review',
  html: 'Download HTML',
} as const;

export type HandOver = keyof typeof HAND_OVERS;

/** Hands a review over, and says what was done in one line. Call it while the press is handled. */
export async function handOverReview(
  store: Store,
  scope: ReviewScope,
  content: ReviewContent,
  how: HandOver,
): Promise<void> {
  const { actions } = store.getState();
  try {
    actions.notify({ kind: 'done', text: await HANDLERS[how](store, scope, content) });
  } catch (error) {
    actions.notify({
      kind: 'refused',
      title: `${HAND_OVERS[how]} did not work`,
      text: error instanceof Error ? error.message : 'The browser gave no reason.',
      nextStep: 'Choose another way: copy, download or print.',
    });
  }
}

type Handler = (store: Store, scope: ReviewScope, content: ReviewContent) => Promise<string>;

const HANDLERS: Readonly<Record<HandOver, Handler>> = {
  markdown: async (store, scope, content) => {
    const text = markdownOf(store, scope, content, linksOf(store, content));
    await copy({ 'text/plain': text.then((each) => textBlob(each, 'text/plain')) }, text);
    return `Review copied as Markdown, ${counted((await text).length, 'character')}.`;
  },
  everything: async (store, scope, content) => {
    const links = linksOf(store, content);
    const text = markdownOf(store, scope, content, links);
    const fragment = links.then((each) => textBlob(reviewFragment(content, each), 'text/html'));
    const picture = reviewPictures(store.getState(), scope)?.drawings[1];
    const image = picture && pngOf(picture.drawing).then(({ blob }) => blob);
    const whole = await copy(
      {
        'text/plain': text.then((each) => textBlob(each, 'text/plain')),
        'text/html': fragment,
        ...(image && { 'image/png': image }),
      },
      text,
    );
    if (!whole) return 'The browser lets this page copy text alone: the Markdown was copied.';
    return `Review copied: ${image ? 'picture, ' : ''}formatted text and Markdown. What you paste into takes what it can.`;
  },
  html: async (store, scope, content) => {
    const links = await linksOf(store, content);
    const pictures = (reviewPictures(store.getState(), scope)?.drawings ?? []).map(({ name, drawing }) => ({
      title: name,
      width: drawing.width,
      svg: drawingSvg(drawing, PAGE_PALETTE, `${name}-`),
    }));
    const name = `${pictureFileName(content.title)}.html`;
    saveFile(name, textBlob(reviewHtml(content, { ...links, pictures }), 'text/html'));
    return `Downloaded \`${name}\`.`;
  },
};

function linksOf(store: Store, { sections }: ReviewContent): Promise<ReviewLinks> {
  const ids = sections.flatMap(({ id, kind }) => (kind === 'request' ? [id] : []));
  // One request has no need of a link beside that of the review.
  return reviewLinks(store, ids.length > 1 ? ids : []);
}

async function markdownOf(
  store: Store,
  scope: ReviewScope,
  content: ReviewContent,
  links: Promise<ReviewLinks>,
): Promise<string> {
  const pictures = reviewPictures(store.getState(), scope);
  const mermaid = pictures && mermaidText(pictures.sequence);
  return reviewMarkdown(content, { mermaid, ...(await links) });
}

function textBlob(text: string, type: 'text/plain' | 'text/html'): Blob {
  return new Blob([text], { type });
}

/**
 * Copies all of it; where the browser takes no such items, the text alone.
 *
 * @returns False where only the text was copied.
 */
async function copy(items: Readonly<Record<string, Promise<Blob>>>, text: Promise<string>): Promise<boolean> {
  if (await writeClipboard(items).catch(() => false)) return true;
  if (await writeClipboardText(text)) return Object.keys(items).length === 1;
  throw new Error('The browser does not let this page write to the clipboard.');
}
