import { allCallbacks, type LinkRequest, linkOf } from '../openapi/index.ts';
import { type SimulatedLink, simulateLinked } from './simulateLinked.ts';
import type { AppState, Model } from './state.ts';
import type { Work } from './work.ts';

type LinkedState = Pick<AppState, 'shown' | 'work' | 'linkTools'>;

/** What decides which links are selected and shown: less changes it than arrives in the store. */
interface LinkChoice {
  readonly shown: Pick<Model, 'analysis'>;
  readonly work: Pick<Work, 'selection' | 'links'>;
}

/** The link that is selected. */
export function selectLink({ shown, work }: LinkChoice): LinkRequest | undefined {
  return linkOf(shown.analysis, work.selection?.callbackId ?? '');
}

/** Whether a link is selected. */
export function selectIsLink(choice: LinkChoice): boolean {
  return selectLink(choice) !== undefined;
}

/** Its next request; absent while what makes it is not loaded. */
export function selectSimulatedLink({ shown, work, linkTools }: LinkedState): SimulatedLink | undefined {
  return simulateLinked(shown, work, work.selection?.callbackId ?? '', linkTools);
}

/** Whether the document has links that the flow can show. */
export function selectHasLinks({ shown }: Pick<AppState, 'shown'>): boolean {
  return shown.analysis.links !== undefined;
}

/**
 * Whether the flow shows links: as the user chose, else where there is no callback; always while one is selected.
 */
export function selectShowsLinks({ shown, work }: LinkChoice): boolean {
  const { analysis } = shown;
  if (!analysis.links) return false;
  if (selectLink({ shown, work })) return true;
  return work.links ?? allCallbacks(analysis).length === 0;
}
