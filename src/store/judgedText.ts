import type { TextVerdict } from '../openapi/open/index.ts';
import type { AnalysisClient } from '../worker/analysisClient.ts';
import { answerOrWhy } from './answerOrWhy.ts';
import { nameForText } from './nameForText.ts';
import type { NewNotice } from './notice.ts';
import type { AppState } from './state.ts';
import { entryText } from './state.ts';
import type { Origin, Work } from './work.ts';

/** A text that came in, however it did. */
export interface IncomingText {
  readonly name: string;
  readonly text: string;
  readonly origin: Origin;
  /** What to say where it opens. */
  readonly said?: string | undefined;
  /** What was open before the text took its place in the editor; without it nothing has changed yet. */
  readonly before?: Work | undefined;
}

export interface Treatment {
  readonly client: Pick<AnalysisClient, 'askApart'>;
  readonly get: () => AppState;
  readonly notify: (notice: NewNotice) => void;
  /** Fills in a message of an exchange. */
  readonly fillMessage: (text: string) => void;
  /** Opens work; Undo brings back what was open before. */
  readonly open: (
    incoming: IncomingText,
    notice: { readonly text?: string | undefined; readonly minified?: boolean },
  ) => void;
  /** Opens what a permalink holds. */
  readonly openLink: (fragment: string) => void;
  /** The editor has what it had before the text came. */
  readonly putBack: (before: Work) => void;
  /** Asks whether to fetch the document at an address. */
  readonly askToFetch: (linked: { readonly url: string }) => void;
}

/** The open text is sent along to be joined with; whole descriptions are not. */
const LONGEST_EXCERPT = 200_000;

/** The text that a pasted excerpt may be joined with; none while it is unknown whether its analysis ever ends. */
export function openExcerpt({ current, revision, work }: AppState): string | undefined {
  const [only, ...others] = work.set.documents;
  if (only === undefined || others.length > 0 || current.revision !== revision) return undefined;
  return only.text.length < LONGEST_EXCERPT ? only.text : undefined;
}

/** Has a text judged; `undefined` where there is no verdict, which is said then. */
export async function judge(
  { client, notify }: Treatment,
  { text }: IncomingText,
  open: string | undefined,
  again: () => void,
): Promise<TextVerdict | undefined> {
  const verdict = await answerOrWhy(() => client.askApart('inspect', { text, open }), again);
  if (verdict === undefined || !('notice' in verdict)) return verdict;
  notify(verdict.notice);
  return undefined;
}

/** The one treatment of each verdict: opened, offered, filled in, tried, asked about, or refused. */
export function treat(treatment: Treatment, incoming: IncomingText, verdict: TextVerdict): void {
  const { askToFetch, fillMessage, notify, open, openLink, putBack } = treatment;
  const { name, text, origin, said, before } = incoming;
  switch (verdict.verdict) {
    case 'document': {
      const { minified = false, title } = verdict;
      const named = origin.kind === 'paste' && title !== undefined ? nameForText(text, title) : name;
      open({ ...incoming, name: named }, { text: said, minified });
      break;
    }
    case 'key': {
      const small = {
        name: 'your-key.yaml',
        text: verdict.document,
        origin: { kind: 'paste' },
        before,
      } as const;
      open(small, { text: 'Tried your key in a small document.' });
      break;
    }
    case 'message':
      if (before) putBack(before);
      fillMessage(text);
      break;
    case 'link':
      if (before) putBack(before);
      openLink(verdict.fragment);
      break;
    case 'address':
      if (before) putBack(before);
      askToFetch({ url: verdict.url });
      break;
    case 'wrappable': {
      const { what, wrapped, joined } = verdict;
      notify({
        kind: 'wrappable',
        what,
        wrapped,
        // A wrapped text differs from the one at its URL.
        origin: origin.kind === 'url' ? { kind: 'file', name } : origin,
        name,
        ...(joined !== undefined && { joined }),
        ...(before && { undo: before }),
      });
      break;
    }
    case 'refused': {
      const { title, message, nextStep } = verdict;
      const undo = before && entryText(before.set).trim() !== '' ? { undo: before } : {};
      notify({ kind: 'refused', title, text: message, nextStep, ...undo });
    }
  }
}
