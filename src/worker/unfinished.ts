import type { DocumentSet } from '../openapi/index.ts';

/** Remembers across visits which documents the worker was at when it, the tab or the browser stopped. */
export interface Unfinished {
  /** Whether the worker began with these texts, a while ago, and never came to an end. */
  has(set: DocumentSet): boolean;
  begin(set: DocumentSet): void;
  end(set: DocumentSet): void;
}

const KEY = 'callback-explorer.unfinished';
/** Older ones have long been forgotten by their user too. */
const KEPT = 20;
/** What began less than this ago may be under way in another tab. */
const UNDER_WAY_MS = 3000;

/** Where storage is blocked, nothing is remembered. */
export function createUnfinished(
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): Unfinished {
  /** What was begun here, not by a tab that is gone. */
  const own = new Set<string>();

  function read(): Map<string, number> {
    try {
      const entries = (storage().getItem(KEY) ?? '').split(' ').filter((entry) => entry !== '');
      return new Map(
        entries.map((entry) => {
          const [mark = '', time = ''] = entry.split(':');
          return [mark, Number.parseInt(time, 36)];
        }),
      );
    } catch {
      return new Map();
    }
  }

  function write(begun: ReadonlyMap<string, number>): void {
    try {
      const entries = [...begun].slice(-KEPT).map(([mark, time]) => `${mark}:${time.toString(36)}`);
      if (entries.length === 0) storage().removeItem(KEY);
      else storage().setItem(KEY, entries.join(' '));
    } catch {
      // Full or blocked.
    }
  }

  return {
    has(set) {
      const time = read().get(markOf(set));
      // A clock that was set back says nothing about how long ago it was.
      return time !== undefined && !(time <= Date.now() && Date.now() - time < UNDER_WAY_MS);
    },
    begin(set) {
      const mark = markOf(set);
      const begun = read();
      // A tab that crashes again and again does not start over each time.
      if (begun.has(mark) && !own.has(mark)) return;
      own.add(mark);
      begun.delete(mark);
      write(begun.set(mark, Date.now()));
    },
    end(set) {
      const begun = read();
      if (begun.delete(markOf(set))) write(begun);
    },
  };
}

const marks = new WeakMap<DocumentSet, string>();
/** Enough to tell texts apart; a mark is made with every analysis, of texts of any length. */
const SAMPLED = 20_000;

/** The same for the same texts, whichever work or link they came by. */
function markOf(set: DocumentSet): string {
  const known = marks.get(set);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  const mix = (code: number) => {
    hash = Math.imul(hash ^ code, 0x01000193);
  };
  let length = 0;
  for (const { uri, text } of set.documents) {
    length += text.length;
    for (const part of [uri, text]) {
      const step = Math.ceil(part.length / SAMPLED);
      for (let at = 0; at < part.length; at += step) mix(part.charCodeAt(at));
    }
  }
  const mark = `${(hash >>> 0).toString(36)}-${length.toString(36)}`;
  marks.set(set, mark);
  return mark;
}
