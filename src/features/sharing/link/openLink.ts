import type { Store } from '../../../store/createAppStore.ts';
import { describeLinked } from '../../../store/describeOrigin.ts';
import { readLink } from './readLink.ts';

/**
 * Opens what a permalink holds, as if it had been followed; Undo brings back what was open.
 *
 * @param picture Name of the file that held it.
 */
export async function openLink(store: Store, fragment: string, picture?: string): Promise<void> {
  const { actions } = store.getState();
  const read = await readLink(fragment);
  if (read.kind === 'bad') return actions.notify({ kind: 'refused', ...read.message });
  if (read.kind === 'linked') return actions.askToFetch(read.linked);
  actions.openWork(read.work, describeLinked(read.work, picture));
}
