import type { createAnalysisSession } from './analysisSession.ts';
import type { AppState, Focus } from './state.ts';
import { UNREAD } from './state.ts';
import type { Work } from './work.ts';

export interface ChangeStore {
  readonly session: Pick<ReturnType<typeof createAnalysisSession>, 'request' | 'replace'>;
  readonly get: () => AppState;
  readonly set: (change: Partial<AppState>) => void;
}

export interface WorkChanges {
  /** The text is new; the editor takes it over unless it wrote it. */
  change(work: Work, byEditor?: boolean): void;
  /** The same, of other documents than before. */
  replace(work: Work, pin?: Focus): void;
  /** The same documents as before, with their earlier texts. */
  putBack(before: Work): void;
  /** Something is about to be opened; tells afterwards whether nothing else was meanwhile. */
  beginOpening(): () => boolean;
}

/** Puts work into the state, with all that follows from its being another one, and has it analysed. */
export function createWorkChanges({ session, get, set }: ChangeStore): WorkChanges {
  /** Grows with everything that is opened: what was asked about before it comes too late. */
  let opened = 0;

  function change(work: Work, byEditor = false): void {
    const { revision, textVersion } = get();
    set({
      work,
      revision: revision + 1,
      textVersion: byEditor ? textVersion : textVersion + 1,
    });
    session.request();
  }

  function replace(work: Work, pin?: Focus): void {
    opened += 1;
    const { revision, textVersion } = get();
    set({
      work,
      revision: revision + 1,
      textVersion: textVersion + 1,
      // Facts about the previous document say nothing about this one.
      current: UNREAD,
      shown: UNREAD,
      hover: undefined,
      keyboard: undefined,
      pin,
      caretLed: false,
      foreign: false,
      shownDocument: undefined,
      comparison: undefined,
      differences: work.compared !== undefined,
    });
    session.replace();
  }

  return {
    change,
    replace,
    putBack(before) {
      if (before.id === get().work.id) change(before);
      else replace(before);
    },
    beginOpening() {
      opened += 1;
      const mine = opened;
      return () => mine === opened;
    },
  };
}
