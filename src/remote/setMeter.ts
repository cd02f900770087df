import type { DocumentSet } from '../openapi/index.ts';

export interface SetProgress {
  /** Documents that are there, those from before included. */
  readonly fetched: number;
  readonly failed: number;
  /** All that are known to be needed so far. */
  readonly known: number;
  readonly bytes: number;
}

export interface SetMeter {
  /** So much of a document has arrived. */
  received(uri: string, bytes: number): void;
  report(counts: Omit<SetProgress, 'bytes'>): void;
}

/**
 * Adds up what arrives of many documents at the same time.
 *
 * @param onFull Called when all together have more than `limit` bytes.
 */
export function createSetMeter(
  set: DocumentSet,
  limit: number,
  onProgress: (progress: SetProgress) => void,
  onFull: () => void,
): SetMeter {
  const sizes = new Map(set.documents.map(({ uri, text }) => [uri, text.length]));
  let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  let counts = { fetched: set.documents.length, failed: 0, known: set.documents.length };
  return {
    received(uri, size) {
      bytes += size - (sizes.get(uri) ?? 0);
      sizes.set(uri, size);
      if (bytes > limit) onFull();
      onProgress({ ...counts, bytes });
    },
    report(next) {
      counts = next;
      onProgress({ ...counts, bytes });
    },
  };
}
