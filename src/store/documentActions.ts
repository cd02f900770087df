import type { DocumentSet, Fix, SourceDocument } from '../openapi/index.ts';
import { isEmpty, withDocuments, withTexts } from './changedWork.ts';
import { describeOrigin } from './describeOrigin.ts';
import { editedText } from './editedText.ts';
import { CHANGED, fixedText } from './fixWords.ts';
import { completeWork, type NewWork } from './newWork.ts';
import type { Unfetched } from './notice.ts';
import { createOfferActions, type OfferActions, type OfferStore } from './offerActions.ts';
import type { LinkedDocument } from './state.ts';
import { shownUri, singleDocument, textOf } from './state.ts';
import type { Compared, Origin } from './work.ts';
import { type ChangeStore, createWorkChanges } from './workChanges.ts';

/** Everything that changes which documents are open, and their texts. */
export interface DocumentActions extends OfferActions {
  /** Compares what is open with another version, or no longer; Undo brings back what was before. */
  setCompared(compared: Compared | undefined, said: string, unfetched?: readonly Unfetched[]): void;
  /** The user typed in the editor, in the document on screen unless another is named. */
  editText(text: string, uri?: string): void;
  /** Writes the text of a document in another way, with the samples and what is selected as they are. */
  rewriteText(uri: string, text: string, said: string): void;
  /** Replaces the open work by one document; Undo brings the old work back. */
  openDocument(name: string, text: string, origin: Origin, said?: string): void;
  /** Replaces the open work by a set of documents; Undo brings the old work back. */
  openSet(set: DocumentSet, origin: Origin, said?: string, unfetched?: readonly Unfetched[]): void;
  /** Replaces everything the page shows by work that was linked or stored; Undo brings the old work back. */
  openWork(work: NewWork, notice: string, unfetched?: readonly Unfetched[]): void;
  /** Puts further documents beside those that are open, or in their place where the names agree. */
  addDocuments(documents: readonly SourceDocument[]): void;
  /** The same with documents from where the references say: the work stays as its origin has it. */
  addFetched(documents: readonly SourceDocument[], unfetched: readonly Unfetched[]): void;
  /** Makes another document of the set the one to start from. */
  startFrom(uri: string): void;
  /** Brings a document of the set on screen. */
  showDocument(uri: string): void;
  /** Asks whether to fetch the document of a link; `undefined` when the question is settled. */
  askToFetch(linked: LinkedDocument | undefined): void;
  /** Compares what is open with what a permalink holds. */
  compareLink(fragment: string): void;
  /**
   * Opens what a permalink holds, by its fragment without `#`.
   *
   * @param picture Name of the file that held the link.
   */
  openLink(fragment: string, picture?: string): void;
  undoReplace(): void;
  applyFix(fix: Fix): void;
}

export interface DocumentStore extends OfferStore {
  readonly session: ChangeStore['session'] & OfferStore['session'];
  readonly compareLink: (fragment: string) => void;
}

export function createDocumentActions(store: DocumentStore) {
  const { get, set, notify, openLink, compareLink } = store;
  const { change, replace, putBack, beginOpening } = createWorkChanges(store);
  const offers = createOfferActions(store, {
    putBack,
    beginOpening,
    openDocument: (...document) => actions.openDocument(...document),
    editText: (text, uri) => actions.editText(text, uri),
  });

  const actions: DocumentActions = {
    ...offers,
    setCompared(compared, text, unfetched = []) {
      const { work, pane } = get();
      set({
        work: { ...work, compared },
        differences: compared !== undefined,
        pane: compared ? 'changes' : pane === 'changes' ? 'flow' : pane,
      });
      notify({ kind: 'done', text, undo: { compared: work.compared }, ...lacking(unfetched) });
    },
    editText(text, uri = shownUri(get())) {
      const { notice, work } = get();
      if (textOf(work.set, uri) === text) return;
      // What it was about is gone: Undo in the editor has brought back what was there.
      const before = notice && notice.kind !== 'done' && 'undo' in notice ? notice.undo : undefined;
      if (before?.id === work.id && textOf(before.set, uri) === text) set({ notice: undefined });
      change(
        withTexts(work, (each) => (each.uri === uri ? text : each.text)),
        true,
      );
    },
    openDocument: (name, text, origin, said) => actions.openSet(singleDocument(name, text), origin, said),
    openSet(documents, origin, said = `Opened ${describeOrigin(origin)}.`, unfetched = []) {
      const { linked } = get();
      const shown = origin.kind === 'url' && origin.url === linked?.url ? linked : {};
      actions.openWork({ ...shown, set: documents, origin }, said, unfetched);
    },
    openWork(next, text, unfetched = []) {
      const before = get().work;
      replace(completeWork(next), next.pin);
      notify({ kind: 'done', text, ...(isEmpty(before) ? {} : { undo: before }), ...lacking(unfetched) });
    },
    addDocuments(added) {
      const { work } = get();
      change({ ...withDocuments(work, added), edited: true });
      notify({ kind: 'done', text: `Added ${listOf(added)}.`, undo: work });
    },
    addFetched(added, unfetched) {
      const { work } = get();
      if (added.length > 0) change(withDocuments(work, added));
      const text = added.length > 0 ? `Fetched ${listOf(added)}.` : 'No more files could be fetched.';
      notify({ kind: 'done', text, ...lacking(unfetched) });
    },
    startFrom(uri) {
      const { work } = get();
      if (uri === work.set.entry) return;
      const { set: documents, origin } = work;
      replace(completeWork({ set: { ...documents, entry: uri }, origin, edited: true }));
      notify({ kind: 'done', text: `Started from \`${uri}\`.`, undo: work });
    },
    showDocument: (uri) => set({ shownDocument: uri }),
    askToFetch: (linked) => set({ linked }),
    rewriteText(uri, text, said) {
      const { work } = get();
      change(withTexts(work, (each) => (each.uri === uri ? text : each.text)));
      notify({ kind: 'done', text: said, undo: work });
    },
    openLink,
    compareLink,
    undoReplace() {
      const { notice } = get();
      if (notice === undefined || !('undo' in notice) || !notice.undo) return;
      const { kind, undo } = notice;
      // Samples alone leave the document unchanged, with everything typed into it since.
      if (!undo.set) {
        set({ work: { ...get().work, ...undo } });
        if ('compared' in undo) set({ differences: undo.compared !== undefined });
      } else if (kind === 'done') replace(undo);
      else putBack(undo);
      set({ notice: undefined });
    },
    applyFix(fix) {
      const { current, work, revision } = get();
      // The edits count characters of the text that was analysed; in a newer text they would hit the wrong ones.
      if (current.revision !== revision)
        return notify({ kind: 'done', text: CHANGED[get().analyzing ? 'analyzing' : 'unanalysed'] });
      change(
        withTexts(work, ({ uri, text }) => {
          const edits = fix.edits.filter((edit) => edit.range.uri === uri);
          return edits.length === 0 ? text : editedText(text, edits);
        }),
      );
      notify({ kind: 'done', text: fixedText(fix), undo: work });
    },
  };
  return actions;
}

function lacking(unfetched: readonly Unfetched[]) {
  return unfetched.length === 0 ? {} : { unfetched };
}

/** A few names; the others are counted. */
function listOf(documents: readonly SourceDocument[]): string {
  const [first = '', second, ...more] = documents.map(({ uri }) => `\`${uri}\``);
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} other files`;
}
