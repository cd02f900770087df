import type { DocumentSet } from '../openapi/index.ts';
import type { SentSet } from './protocol.ts';

/** A set as it was before it was sent: the texts that were left out are those of the set before. */
export function receivedSet({ entry, documents }: SentSet, before: DocumentSet | undefined): DocumentSet {
  const texts = new Map(before?.documents.map(({ uri, text }) => [uri, text]));
  return {
    entry,
    documents: documents.map(({ uri, text }) => ({ uri, text: text ?? texts.get(uri) ?? '' })),
  };
}

/** Whether both have the same texts, in the same order. */
export function isSameSet({ entry, documents }: DocumentSet, other: DocumentSet | undefined): boolean {
  return (
    other?.entry === entry &&
    other.documents.length === documents.length &&
    documents.every(
      ({ uri, text }, at) => other.documents[at]?.uri === uri && other.documents[at].text === text,
    )
  );
}
