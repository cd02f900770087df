import type { DocumentSet } from '../../openapi/index.ts';
import { answerOrWhy } from '../../store/answerOrWhy.ts';
import type { AppStore, Store } from '../../store/createAppStore.ts';
import { describeOrigin } from '../../store/describeOrigin.ts';
import { nameForText } from '../../store/nameForText.ts';
import type { Unfetched } from '../../store/notice.ts';
import { singleDocument } from '../../store/state.ts';
import type { Origin, Work } from '../../store/work.ts';

/** What a document is brought for: to take the place of what is open, or to be compared with it. */
export type Purpose = 'open' | 'compare';

/** Where files, texts and sets go; the same for either purpose. */
export interface OpenInto {
  readonly purpose: Purpose;
  /** Looks at a text first. Gives back an address, where it is nothing else: it is for whoever can fetch it. */
  readonly offerText: (
    name: string,
    text: string,
    origin: Origin,
    said?: string,
  ) => Promise<{ readonly address: string } | undefined>;
  readonly openSet: (
    set: DocumentSet,
    origin: Origin,
    said?: string,
    unfetched?: readonly Unfetched[],
  ) => void;
  readonly openLink: (fragment: string, picture?: string) => void;
  readonly choose: (choices: readonly Pick<Work, 'set' | 'origin'>[]) => void;
}

export function openInto(store: Store, purpose: Purpose): OpenInto {
  const { actions } = store.getState();
  if (purpose === 'compare') return compareInto(store);
  return {
    purpose,
    async offerText(...text) {
      await actions.offerText(...text);
      return undefined;
    },
    openSet: actions.openSet,
    openLink: actions.openLink,
    choose: (choices) => actions.notify({ kind: 'entries', choices }),
  };
}

function compareInto(store: Store): OpenInto {
  const { actions } = store.getState();
  const into: OpenInto = {
    purpose: 'compare',
    async offerText(name, text, origin, said) {
      const asked = store.getState().work.id;
      const verdict = await answerOrWhy(
        () => actions.inspect(text),
        () => void into.offerText(name, text, origin, said),
      );
      if (verdict === undefined || store.getState().work.id !== asked) return undefined;
      if ('notice' in verdict) {
        actions.notify(verdict.notice);
        return undefined;
      }
      switch (verdict.verdict) {
        case 'document': {
          const named = origin.kind === 'paste' ? nameForText(text, verdict.title) : name;
          into.openSet(singleDocument(named, text), origin, said);
          break;
        }
        case 'wrappable':
          into.openSet(singleDocument(nameForText(verdict.wrapped), verdict.wrapped), origin, said);
          break;
        case 'link':
          actions.compareLink(verdict.fragment);
          break;
        case 'address':
          return { address: verdict.url };
        case 'refused':
          refuse(actions, verdict.title, verdict.message, verdict.nextStep);
          break;
        case 'key':
        case 'message':
          refuse(
            actions,
            'This is not another version of the document',
            verdict.verdict === 'key' ? 'It is a callback key.' : 'It is a message of an exchange.',
            'Choose or paste a whole OpenAPI document, or the part of it that is open.',
          );
      }
      return undefined;
    },
    openSet: (set, origin, said = `Opened ${describeOrigin(origin)}.`, unfetched = []) =>
      actions.setCompared(
        { set, origin, is: 'before' },
        said.replace(/^Opened /, 'Compared with '),
        unfetched,
      ),
    openLink: actions.compareLink,
    choose: (choices) => actions.notify({ kind: 'entries', choices, compare: true }),
  };
  return into;
}

function refuse(actions: AppStore['actions'], title: string, text: string, nextStep: string): void {
  actions.notify({ kind: 'refused', title, text, nextStep });
}
