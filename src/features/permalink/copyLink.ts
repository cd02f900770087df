import type { Store } from '../../store/createAppStore.ts';
import type { LinkOptions } from './linkStateOf.ts';
import { type MadeLink, makeLink } from './makeLink.ts';

export interface CopiedLink extends MadeLink {
  /** False where the browser did not let the page write to the clipboard. */
  readonly copied: boolean;
}

/** Copies a link to what the page shows now. */
export async function copyLink(store: Store, options: LinkOptions = {}): Promise<CopiedLink> {
  const making = makeLink(store, options);
  const copied = await write(making.then(({ link }) => link));
  return { ...(await making), copied };
}

/** Safari only copies what is handed over while the button is being pressed, so it gets a promise of the text. */
async function write(text: Promise<string>): Promise<boolean> {
  try {
    if (typeof ClipboardItem === 'undefined') {
      await navigator.clipboard.writeText(await text);
    } else {
      const blob = text.then((each) => new Blob([each], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    }
    return true;
  } catch {
    return false;
  }
}
