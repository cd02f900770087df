import type { Analysis } from '../../openapi/index.ts';
import type { ListedNote } from '../../openapi/notes/index.ts';
import { type NoteAnchor, noteAnchors } from './noteAnchors.ts';

/** The pins at one element, as a group beside each other. */
export interface PinGroup {
  /** What scrolls with the element, and is wide enough to hold pins: they are placed in it. */
  readonly host: HTMLElement;
  /** From the host's corner to the centre of the first pin, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly notes: readonly ListedNote[];
}

/** Where the pins of all notes are now. Reads the page, and changes nothing. */
export function pinLayout(
  page: ParentNode,
  notes: readonly ListedNote[],
  analysis: Analysis,
): readonly PinGroup[] {
  const anchors = new Map<Element, { readonly side: NoteAnchor['side']; readonly notes: ListedNote[] }>();
  for (const note of notes) {
    for (const { element, side } of noteAnchors(page, note.at, analysis)) {
      const known = anchors.get(element);
      if (known) known.notes.push(note);
      else anchors.set(element, { side, notes: [note] });
    }
  }
  return [...anchors].flatMap(([element, { side, notes: own }]) => {
    const host = hostOf(element);
    const place = host && placeIn(host, element, side, Math.min(own.length, MOST_PINS));
    return place ? [{ host, ...place, notes: own }] : [];
  });
}

export function samePins(one: readonly PinGroup[], other: readonly PinGroup[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ host, x, y, notes }, index) => {
      const group = other[index];
      return (
        group?.host === host &&
        group.x === x &&
        group.y === y &&
        group.notes.length === notes.length &&
        group.notes.every((note, at) => note === notes[at])
      );
    })
  );
}

/** Pins at one place that are told apart. */
export const MOST_PINS = 3;

/** A pin is a button: it may not be inside of another, nor in what has only certain children, nor in what is read out. */
const NO_HOST =
  'button, [role="button"], output, svg, svg *, label, summary, ul, ol, dl, table, thead, tbody, tr, select, p, h3';

function hostOf(element: Element): HTMLElement | undefined {
  const named = element.closest<HTMLElement>('[data-note-host]');
  if (named) return named;
  const inside = element.closest('button, [role="button"], output')?.parentElement;
  for (let each = inside ?? element; each; each = each.parentElement ?? document.body) {
    if (each === document.body) return undefined;
    if (!(each instanceof HTMLElement) || each.matches(NO_HOST)) continue;
    const { position, overflowX, overflowY } = getComputedStyle(each);
    if (position !== 'static' || scrolls(overflowX) || scrolls(overflowY)) return each;
  }
  return undefined;
}

function scrolls(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

function placeIn(
  host: HTMLElement,
  element: Element,
  side: NoteAnchor['side'],
  pins: number,
): { readonly x: number; readonly y: number } | undefined {
  const zoom = zoomOf(host);
  const frame = host.getBoundingClientRect();
  const [left, top] = pointOn(element, side, pins);
  const x = Math.round((left - frame.left) / zoom + host.scrollLeft - host.clientLeft);
  const y = Math.round((top - frame.top) / zoom + host.scrollTop - host.clientTop);
  // What scrolls inside of the host may be out of sight.
  const isCut = host.hasAttribute('data-note-host') && (y < 0 || y > host.clientHeight + LOWEST);
  return isCut ? undefined : { x, y };
}

/** Pixels that the line below the last row of a URL may be under its frame. */
const LOWEST = 12;
const HALF_PIN = 8;

/** The centre of the first pin, in pixels of the window. */
function pointOn(
  element: Element,
  side: NoteAnchor['side'],
  pins: number,
): readonly [left: number, top: number] {
  const box = element.getBoundingClientRect();
  switch (side) {
    case 'node':
      return [box.left + 14, box.top - 3];
    case 'message':
      return [box.right - 2 * HALF_PIN * (pins + 1), box.top + HALF_PIN + 2];
    case 'chip': {
      const last = [...element.getClientRects()].at(-1) ?? box;
      return [last.right - 2, last.bottom + 3];
    }
    case 'end': {
      const range = document.createRange();
      range.selectNodeContents(element);
      const last = [...range.getClientRects()].at(-1) ?? box;
      const middle = last.top + last.height / 2;
      // A sentence that is cut ends in an ellipsis, and has room beside it; words in a table have it inside.
      if (element.matches('p') && element.scrollWidth > element.clientWidth)
        return [box.right + HALF_PIN + 4, middle];
      return [
        Math.min(last.right + HALF_PIN + 4, box.right + (element.matches('p') ? 12 : -HALF_PIN)),
        middle,
      ];
    }
    default:
      return [box.left - HALF_PIN, box.top + HALF_PIN];
  }
}

/** The diagram is zoomed by CSS; browsers that do not say by how much measure without it. */
function zoomOf(element: HTMLElement & { readonly currentCSSZoom?: number }): number {
  return element.currentCSSZoom ?? 1;
}
