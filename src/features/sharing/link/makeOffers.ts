import { isOpenApi, requestPath, type SourceDocument } from '../../../openapi/index.ts';
import type { AppStore, Store } from '../../../store/createAppStore.ts';
import { selectLink } from '../../../store/selectLink.ts';
import { selectIsStale } from '../../../store/selectors.ts';
import { knowSecrets, type LinkOptions, linkedUrl, linkStateOf } from './linkStateOf.ts';
import { packLink } from './packer.ts';
import { withView } from './viewAddress.ts';

/** A link less than a tenth shorter makes no difference to its sender. */
const WORTHWHILE = 0.9;

/**
 * Makes the links that can be made of what the page shows now, the most complete one first. Nothing is fetched or
 * uploaded for them. Whoever stops asking saves the work of the rest.
 */
export async function* makeOffers(
  store: Store,
  carried: Pick<LinkOptions, 'withSecrets' | 'withNotes'> = {},
): AsyncGenerator<ShareOffer> {
  await analysed(store);
  await knowSecrets(store);
  const app = store.getState();
  if (linkedUrl(app.work) !== undefined) yield await offerOf('address', app, carried);
  const whole = await offerOf('whole', app, { ...carried, withDocument: true });
  yield whole;
  let shortest = whole;
  for (const choice of slicesOf(app)) {
    const callbackId = choice === 'callback' ? app.work.selection?.callbackId : undefined;
    const document = await app.actions
      .slice(callbackId === undefined ? 'all' : [callbackId])
      .catch(() => undefined);
    // What was cut out of a newer text does not belong to this state.
    if (!document || store.getState().revision !== app.revision) return;
    const offer = await offerOf(choice, app, { ...carried, slice: { document, callbackId } });
    if (!isShorter(offer, shortest)) continue;
    yield offer;
    shortest = offer;
  }
}

/**
 * The link that opens one callback request or webhook: the document's address, else one small document with what it
 * needs. Call it once secrets are known (`knowSecrets`).
 *
 * @returns Nothing where no link can hold it.
 */
export async function requestLink(app: AppStore, callbackId: string): Promise<string | undefined> {
  const [operation] = requestPath(app.shown.analysis, callbackId);
  if (!operation) return undefined;
  const selection = { operationId: operation.id, callbackId };
  const there: AppStore = { ...app, work: { ...app.work, selection }, pin: undefined, view: 'workbench' };
  if (linkedUrl(app.work) !== undefined) return (await offerOf('address', there, {})).link;
  const document = await app.actions.slice([callbackId]).catch(() => undefined);
  if (!document) return undefined;
  return (await offerOf('callback', there, { slice: { document, callbackId } })).link;
}

async function offerOf(choice: ShareChoice, app: AppStore, options: LinkOptions): Promise<ShareOffer> {
  const { state, leftOut } = linkStateOf(app, options);
  const fragment = await packLink(state);
  return {
    choice,
    link:
      fragment === undefined
        ? undefined
        : withView(`${location.origin}${location.pathname}#${fragment}`, app.view),
    leftOut,
    documents: state.source.kind === 'documents' ? state.source.documents : [],
    callbackId: options.slice?.callbackId,
  };
}

/** A broken text cannot be cut, and without callbacks there is nothing to keep: slices have no links. */
function slicesOf(app: AppStore): readonly ('callbacks' | 'callback')[] {
  const { analysis } = app.shown;
  if (app.analyzing || selectIsStale(app) || !isOpenApi(analysis.kind)) return [];
  if (analysis.operations.length === 0 || selectLink(app)) return [];
  return app.work.selection ? ['callbacks', 'callback'] : ['callbacks'];
}

function isShorter({ link }: ShareOffer, { link: other }: ShareOffer): boolean {
  return link !== undefined && (other === undefined || link.length < WORTHWHILE * other.length);
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

/** What a link can carry: the documents' address, all of them, or what all callbacks or the selected one need. */
export type ShareChoice = 'address' | 'whole' | 'callbacks' | 'callback';

/** One link that can be made. */
export interface ShareOffer {
  readonly choice: ShareChoice;
  /** The whole address; absent where it would be more than a link may hold. */
  readonly link: string | undefined;
  /** Fields whose typed values were left out. */
  readonly leftOut: readonly string[];
  /** The content of the link. */
  readonly documents: readonly SourceDocument[];
  /** The one callback request that the documents were cut down to. */
  readonly callbackId?: string | undefined;
}
