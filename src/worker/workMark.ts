import type { DocumentSet } from '../openapi/index.ts';
import type { Unfinished } from './unfinished.ts';

/** Most questions are answered before anything could be written down. */
const QUESTION_MS = 300;
/** Drawing what was found may stop a tab as well. */
const DRAWING_MS = 200;

/** The mark in storage while the worker is at a set: what never removes it has stopped the worker, the tab or the browser. */
export interface WorkMark {
  /** Again with each question: as long as there are answers, the work has just begun. */
  set(set: DocumentSet | undefined): void;
  /** Once the question takes long; `set` is asked for then. */
  setLate(set: () => DocumentSet | undefined): void;
  cancelLate(): void;
  remove(): void;
  removeOnceDrawn(): void;
  /** Stays in storage: the next visit does not begin with what stopped this one. */
  leave(): void;
}

export function createWorkMark(unfinished: Unfinished): WorkMark {
  let marked: DocumentSet | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  let drawing: ReturnType<typeof setTimeout> | undefined;

  function set(next: DocumentSet | undefined): void {
    clearTimeout(drawing);
    drawing = undefined;
    if (!next) return;
    if (marked && marked !== next) unfinished.end(marked);
    marked = next;
    unfinished.begin(next);
  }

  function remove(): void {
    clearTimeout(drawing);
    drawing = undefined;
    if (marked) unfinished.end(marked);
    marked = undefined;
  }

  return {
    set,
    setLate(next) {
      late = setTimeout(() => set(next()), QUESTION_MS);
    },
    cancelLate: () => clearTimeout(late),
    remove,
    removeOnceDrawn() {
      if (marked) drawing ??= setTimeout(remove, DRAWING_MS);
    },
    leave() {
      marked = undefined;
    },
  };
}
