import type { SourceDocument } from '../openapi/index.ts';
import { entryText, type Work } from './state.ts';

/** Nothing that anyone would want back. */
export function isEmpty({ set }: Work): boolean {
  return set.documents.length === 1 && entryText(set).trim() === '';
}

/** Documents whose text stays the same stay the same objects. */
export function withTexts(work: Work, textFor: (document: SourceDocument) => string): Work {
  const documents = work.set.documents.map((each) => {
    const text = textFor(each);
    return text === each.text ? each : { ...each, text };
  });
  return { ...work, edited: true, set: { ...work.set, documents } };
}

export function withDocuments(work: Work, added: readonly SourceDocument[]): Work {
  const names = new Set(added.map(({ uri }) => uri));
  const kept = work.set.documents.filter(({ uri }) => !names.has(uri));
  return { ...work, set: { ...work.set, documents: [...kept, ...added] } };
}
