import type { PaneName } from '../../store/state.ts';

/** Where the keyboard enters a pane, best first: something that arrow keys or Enter go on from. */
const ENTRIES: Readonly<Record<PaneName, readonly string[]>> = {
  document: ['[data-editor-stop]'],
  flow: ['[data-flow-id][aria-pressed="true"]', '[data-flow-id][tabindex="0"]', 'input'],
  simulator: ['[data-part][tabindex="0"]', 'input:not([type="file"]), textarea, select', 'button'],
  problems: ['[data-stop]', '[aria-expanded]'],
};

/** A pane that opens, or that loads on use, is drawn within so many frames. */
const FRAMES = 40;

/** Moves the keyboard into a pane; to the region itself, so that Tab goes on inside it, until it has more. */
export function focusPane(pane: PaneName): void {
  focusWhenDrawn(pane, ENTRIES[pane]);
}

/** Moves the keyboard to the problem that was gone to, in the list. */
export function focusProblemRow(): void {
  focusWhenDrawn('problems', ['[data-stop][aria-current]', ...ENTRIES.problems]);
}

function focusWhenDrawn(pane: PaneName, entries: readonly string[]): void {
  let waitsAt = document.activeElement;
  let frames = 0;
  const tryAgain = () => {
    frames += 1;
    // Meanwhile the user went on by themselves.
    if (document.activeElement !== waitsAt) return;
    const region = document.querySelector<HTMLElement>(`section[aria-label="${titleOf(pane)}"]`);
    const best = region && findEntry(region, entries.slice(0, frames < FRAMES / 2 ? 1 : entries.length));
    if (best) {
      best.focus();
      return;
    }
    if (region && waitsAt !== region) {
      region.tabIndex = -1;
      region.addEventListener('blur', () => region.removeAttribute('tabindex'), { once: true });
      region.focus();
      waitsAt = document.activeElement;
    }
    if (frames < FRAMES) requestAnimationFrame(tryAgain);
  };
  // Where one pane shows at a time, it is drawn after this.
  requestAnimationFrame(tryAgain);
}

function findEntry(region: HTMLElement, entries: readonly string[]): HTMLElement | undefined {
  for (const entry of entries) {
    for (const found of region.querySelectorAll<HTMLElement>(entry))
      if (found.checkVisibility()) return found;
  }
  return undefined;
}

/** A pane as its region is labelled. */
export function titleOf(pane: PaneName): string {
  return pane.charAt(0).toUpperCase() + pane.slice(1);
}

export function focusFlowFilter(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLInputElement>('input[aria-label="Filter flow"]')?.select(),
  );
}
