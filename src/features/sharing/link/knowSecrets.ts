import { requestPath } from '../../../openapi/index.ts';
import type { Store } from '../../../store/createAppStore.ts';

/** Which fields are secret stands in the details of the requests that were filled in. */
export async function knowSecrets(store: Store): Promise<void> {
  const { actions, shown, work } = store.getState();
  const ids = Object.keys(work.edits).filter((id) => requestPath(shown.analysis, id).length > 0);
  // Without details, names still tell most secrets.
  await actions.loadDetails(ids).catch(() => {});
}
