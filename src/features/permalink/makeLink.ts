import { requestPath } from '../../openapi/index.ts';
import type { Store } from '../../store/createAppStore.ts';
import { encodeLink } from './codec.ts';
import { type LinkOptions, linkStateOf } from './linkStateOf.ts';

export interface MadeLink {
  /** The whole address. */
  readonly link: string;
  readonly leftOut: readonly string[];
}

/** Makes the link to what the page shows now. Nothing is fetched or uploaded for it. */
export async function makeLink(store: Store, options: LinkOptions = {}): Promise<MadeLink> {
  await analysed(store);
  await knowSecrets(store);
  const { state, leftOut } = linkStateOf(store.getState(), options);
  return { link: `${location.origin}${location.pathname}#${await encodeLink(state)}`, leftOut };
}

/** Waits, though not for ever, until the page shows what was typed last. */
function analysed(store: Store): Promise<void> {
  return new Promise((done) => {
    if (!store.getState().analyzing) return done();
    const stop = store.subscribe(({ analyzing }) => !analyzing && finish());
    const timer = setTimeout(finish, LONGEST_WAIT_MS);
    function finish(): void {
      clearTimeout(timer);
      stop();
      done();
    }
  });
}

const LONGEST_WAIT_MS = 2_000;

/** Which fields are secret stands in the details of the requests that were filled in. */
export async function knowSecrets(store: Store): Promise<void> {
  const { actions, shown, work } = store.getState();
  const ids = Object.keys(work.edits).filter((id) => requestPath(shown.analysis, id).length > 0);
  // Without details, names still tell most secrets.
  await actions.loadDetails(ids).catch(() => {});
}
