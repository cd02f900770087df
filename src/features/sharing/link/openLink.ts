import type { Store } from '../../../store/createAppStore.ts';
import { describeLinked, describeOrigin } from '../../../store/describeOrigin.ts';
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

/**
 * Compares what is open with what a permalink holds; Undo ends that. Of one that names a URL, the user may not know which:
 * it is asked about, not fetched.
 */
export async function compareLink(store: Store, fragment: string): Promise<void> {
  const { actions } = store.getState();
  const read = await readLink(fragment);
  if (read.kind === 'bad') return actions.notify({ kind: 'refused', ...read.message });
  if (read.kind === 'linked') return actions.askToFetch({ url: read.linked.url, compares: true });
  const { set, origin, slice } = read.work;
  const compared = { set, origin, is: 'before' as const, ...(slice && { slice }) };
  actions.setCompared(compared, `Compared with ${describeOrigin(origin)}, from a link.`);
}
