import type { NoteAsked } from '../../store/state.ts';

interface BesideNote {
  /** What the popover is placed by: the pin, or what had the keyboard; the list's button where that is gone. */
  getBoundingClientRect(): DOMRect;
  /** Takes the keyboard back there, unless it is elsewhere by now. */
  takeFocus(isDeleted: boolean): void;
}

/** Where a note opens, and where the keyboard is when it has closed. */
export function besideNote(asked: NoteAsked): BesideNote {
  const started = document.activeElement;
  let last = new DOMRect(innerWidth / 2, innerHeight / 3);
  const place = () => (asked.kind === 'new' ? atKeyboard(started) : pinOf(asked.number));
  return {
    getBoundingClientRect() {
      const element = place() ?? notesButton();
      // Where all of it is gone, the popover stays where it was.
      if (element) last = element.getBoundingClientRect();
      return last;
    },
    takeFocus(isDeleted) {
      if (document.activeElement && document.activeElement !== document.body) return;
      const opener = isDeleted || !isSeen(started) ? undefined : started;
      const element = opener ?? (isDeleted ? undefined : place()) ?? notesButton();
      if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
    },
  };
}

function atKeyboard(element: Element | null): Element | undefined {
  return isSeen(element) ? element : (document.querySelector('[data-note=""]') ?? undefined);
}

function isSeen(element: Element | null): element is Element {
  return element !== null && element !== document.body && element.isConnected && element.checkVisibility();
}

function pinOf(number: number): Element | undefined {
  const focused = document.activeElement;
  const pins = [...document.querySelectorAll(`[data-note-pin="${number}"]`)];
  // Beside its place in the simulator, where there is one: the flow says only which request it is about.
  return pins.find((pin) => pin === focused) ?? pins.filter((pin) => pin.checkVisibility()).at(-1);
}

function notesButton(): Element | undefined {
  return document.querySelector('[data-notes-button]') ?? undefined;
}
