import type { DocumentSet, SourceDocument } from '../openapi/index.ts';
import { entryText } from './state.ts';
import type { Work } from './work.ts';

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
  return { ...work, edited: true, set: { ...work.set, documents }, opened: work.opened ?? work.set };
}

export function withDocuments(work: Work, added: readonly SourceDocument[]): Work {
  const names = new Set(added.map(({ uri }) => uri));
  const withAdded = (set: DocumentSet): DocumentSet => ({
    ...set,
    documents: [...set.documents.filter(({ uri }) => !names.has(uri)), ...added],
  });
  // They belong to the documents as they were opened, too.
  return { ...work, set: withAdded(work.set), ...(work.opened && { opened: withAdded(work.opened) }) };
}
