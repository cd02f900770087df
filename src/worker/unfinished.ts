import type { DocumentSet } from '../openapi/index.ts';

/** Remembers across visits which documents the worker was at when it, the tab or the browser stopped. */
export interface Unfinished {
  has(set: DocumentSet): boolean;
  begin(set: DocumentSet): void;
  end(set: DocumentSet): void;
}

const KEY = 'callback-explorer.unfinished';
/** Older ones have long been forgotten by their user too. */
const KEPT = 20;

/** Where storage is blocked, nothing is remembered. */
export function createUnfinished(
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): Unfinished {
  function read(): readonly string[] {
    try {
      return (storage().getItem(KEY) ?? '').split(' ').filter((mark) => mark !== '');
    } catch {
      return [];
    }
  }

  function write(marks: readonly string[]): void {
    try {
      if (marks.length === 0) storage().removeItem(KEY);
      else storage().setItem(KEY, marks.slice(-KEPT).join(' '));
    } catch {
      // Full or blocked.
    }
  }

  return {
    has: (set) => read().includes(markOf(set)),
    begin(set) {
      const mark = markOf(set);
      const marks = read();
      if (marks.at(-1) !== mark) write([...marks.filter((each) => each !== mark), mark]);
    },
    end(set) {
      const mark = markOf(set);
      const marks = read();
      if (marks.includes(mark)) write(marks.filter((each) => each !== mark));
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
