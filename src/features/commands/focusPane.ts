import type { PaneName } from '../../store/state.ts';

/** Where the keyboard enters a pane, best first: something that arrow keys or Enter go on from. */
const ENTRIES: Readonly<Record<PaneName, readonly string[]>> = {
  document: ['[data-editor-stop]'],
  flow: ['[data-flow-id][aria-pressed="true"]', '[data-flow-id][tabindex="0"]', 'input'],
  simulator: ['[data-part][tabindex="0"]', 'input:not([type="file"]), textarea, select', 'button'],
  changes: ['[data-change-stop]', 'button'],
  problems: ['li [data-stop]', '[data-stop]', '[aria-expanded]'],
};

/** In frames: how long the best entry is waited for, and how long any, as the editor loads on use. */
const FOR_BEST = 20;
const FOR_ANY = 300;

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
    // Meanwhile the user went on by themselves; a pane that went away leaves the focus to the body.
    if (document.activeElement !== waitsAt && document.activeElement !== document.body) return;
    const region = document.querySelector<HTMLElement>(`section[aria-label="${titleOf(pane)}"]`);
    const best = region && findEntry(region, entries.slice(0, frames < FOR_BEST ? 1 : entries.length));
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
    if (frames < FOR_ANY) requestAnimationFrame(tryAgain);
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

/** At once where it is on screen: what is typed next belongs there, however busy the page is. */
export function focusFlowFilter(): void {
  if (!selectFlowFilter()) requestAnimationFrame(selectFlowFilter);
}

function selectFlowFilter(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[aria-label="Filter flow"]');
  if (!field?.checkVisibility()) return false;
  field.focus();
  field.select();
  return true;
}
