import type { NoteAsked } from '../../store/state.ts';
import { isSeen } from './noteAnchors.ts';

interface BesideNote {
  /** What the popover is placed by: the pin, or what had the keyboard; the list's button where that is gone. */
  getBoundingClientRect(): DOMRect;
  /** Takes the keyboard back there, unless it is elsewhere by now. */
  takeFocus(isDeleted: boolean): void;
}

/** Where a note opens, and where the keyboard is when it has closed. */
export function besideNote(asked: NoteAsked): BesideNote {
  const started = document.activeElement;
  const pressed = asked.kind !== 'new' && started?.matches('[data-note-pin]') ? middleOf(started) : undefined;
  let last = new DOMRect(innerWidth / 2, innerHeight / 3);
  const place = () => (asked.kind === 'new' ? atKeyboard(started) : pinOf(asked.number, pressed));
  return {
    getBoundingClientRect() {
      const element = place() ?? notesButton();
      // Where all of it is gone, the popover stays where it was.
      if (element) last = element.getBoundingClientRect();
      return last;
    },
    takeFocus(isDeleted) {
      if (document.activeElement && document.activeElement !== document.body) return;
      const opener = isDeleted || !isThere(started) ? undefined : started;
      const element = opener ?? (isDeleted ? undefined : place()) ?? notesButton();
      if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
    },
  };
}

function atKeyboard(element: Element | null): Element | undefined {
  return isThere(element) ? element : (document.querySelector('[data-note=""]') ?? undefined);
}

function isThere(element: Element | null): element is Element {
  return element !== null && element !== document.body && element.isConnected && isSeen(element);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** Of the pins of a note, the one that was pressed: the nearest to it, since a pin that has moved is another element. */
function pinOf(number: number, pressed: Point | undefined): Element | undefined {
  const pins = [...document.querySelectorAll(`[data-note-pin="${number}"]`)].filter(isSeen);
  // Beside its place in the simulator, where there is one: the flow says only which request it is about.
  if (!pressed) return pins.at(-1);
  const distance = (pin: Element) => {
    const { x, y } = middleOf(pin);
    return Math.hypot(x - pressed.x, y - pressed.y);
  };
  return pins.reduce<Element | undefined>(
    (nearest, pin) => (nearest && distance(nearest) <= distance(pin) ? nearest : pin),
    undefined,
  );
}

function notesButton(): Element | undefined {
  return document.querySelector('[data-notes-button]') ?? undefined;
}
