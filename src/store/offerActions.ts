import type { AnalysisClient } from '../worker/analysisClient.ts';
import type { createAnalysisSession } from './analysisSession.ts';
import { isEmpty, withTexts } from './changedWork.ts';
import { formatOf } from './formatOf.ts';
import { judge, openExcerpt, type Treatment, treat } from './judgedText.ts';
import { nameForText } from './nameForText.ts';
import type { NewNotice } from './notice.ts';
import type { AppState } from './state.ts';
import { UNREAD } from './state.ts';
import type { Origin } from './work.ts';
import type { WorkChanges } from './workChanges.ts';

/** Texts that are looked at before they open. */
export interface OfferActions {
  /** Looks at a text first and opens it, offers to wrap it, or says why not; what was open stays open. */
  offerText(name: string, text: string, origin: Origin, said?: string): Promise<void>;
  /** The user put a text in the place of all that the editor had: it is judged as one that is opened. */
  replaceText(text: string, uri: string): void;
  /** Takes up an offer: what was offered opens, or what was open before comes back. */
  answerOffer(answer: 'wrap' | 'join' | 'keep'): void;
}

export interface OfferStore {
  readonly client: Pick<AnalysisClient, 'askApart'>;
  readonly session: Pick<ReturnType<typeof createAnalysisSession>, 'requestFirst'>;
  readonly get: () => AppState;
  readonly set: (change: Partial<AppState>) => void;
  readonly notify: (notice: NewNotice) => void;
  readonly fillMessage: (text: string) => void;
  readonly openLink: (fragment: string, picture?: string) => void;
}

/** How a text comes to be open, or is taken back. */
interface Opening extends Pick<WorkChanges, 'putBack' | 'beginOpening'> {
  readonly openDocument: (name: string, text: string, origin: Origin, said?: string) => void;
  readonly editText: (text: string, uri: string) => void;
}

export function createOfferActions(
  { client, session, get, set, notify, fillMessage, openLink }: OfferStore,
  { putBack, beginOpening, openDocument, editText }: Opening,
): OfferActions {
  const treatment: Treatment = {
    client,
    get,
    notify,
    fillMessage,
    putBack,
    askToFetch: (linked) => set({ linked }),
    openLink,
    open({ name, text, origin, before }, { text: said, minified }) {
      const undo = before ?? get().work;
      openDocument(name, text, origin, said);
      const { notice } = get();
      if (notice?.kind !== 'done') return;
      const { undo: _, ...done } = notice;
      set({ notice: { ...done, ...(isEmpty(undo) ? {} : { undo }), ...(minified && { minified }) } });
    },
  };

  const actions: OfferActions = {
    async offerText(name, text, origin, said) {
      const isNewest = beginOpening();
      const incoming = { name, text, origin, said };
      const verdict = await judge(treatment, incoming, openExcerpt(get()), () => {
        void actions.offerText(name, text, origin, said);
      });
      if (verdict && isNewest()) treat(treatment, incoming, verdict);
    },
    replaceText(text, uri) {
      const { revision, work: before, shown } = get();
      // A file of a set is one of many, and need not be a document by itself.
      if (before.set.documents.length > 1 || text.trim() === '') {
        editText(text, uri);
        return;
      }
      const isNewest = beginOpening();
      const open = openExcerpt(get());
      const work = withTexts(before, () => text);
      const { set: documents } = work;
      set({ work, revision: revision + 1, foreign: shown !== UNREAD });
      const incoming = { name: nameForText(text), text, origin: { kind: 'paste' } as const, before };
      // Only a text whose analysis comes to an end is judged, so that one that never does is stopped like any other.
      const decide = async () => {
        const verdict = await judge(treatment, incoming, open, () => void decide());
        // Meanwhile it may have been edited, or taken back.
        if (verdict === undefined || !isNewest() || get().work.set !== documents) return;
        const isSame = verdict.verdict === 'document' && verdict.title === get().shown.analysis.title;
        // Another version of what was open: samples, selection and history stay.
        if (isSame && verdict.title !== undefined) set({ foreign: false });
        else treat(treatment, incoming, verdict);
      };
      session.requestFirst(documents, decide);
    },
    answerOffer(answer) {
      const { notice } = get();
      if (notice?.kind !== 'wrappable') return;
      const { joined, name, origin, undo, wrapped } = notice;
      const text = answer === 'join' ? joined : wrapped;
      if (answer === 'keep' || text === undefined) {
        if (undo) putBack(undo);
        return set({ notice: undefined });
      }
      const named = name.replace(/\.(?:json|yaml)$/, `.${formatOf(text)}`);
      treatment.open({ name: named, text, origin, before: undo }, {});
    },
  };
  return actions;
}
