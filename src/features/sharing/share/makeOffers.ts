import { isOpenApi, requestPath, type SourceDocument } from '../../../openapi/index.ts';
import { keptRequests } from '../../../openapi/slice/index.ts';
import type { AppStore, Store } from '../../../store/createAppStore.ts';
import { selectLink } from '../../../store/selectLink.ts';
import { selectIsStale } from '../../../store/selectors.ts';
import { withView } from '../address/viewAddress.ts';
import { knowSecrets, type LinkOptions, linkedUrl, linkStateOf } from '../link/linkStateOf.ts';
import { packLink } from '../link/packer.ts';

/** A link less than a tenth shorter makes no difference to its sender. */
const WORTHWHILE = 0.9;

/**
 * Makes the links that can be made of what the page shows now, the most complete one first. Nothing is fetched or
 * uploaded for them. Whoever stops asking saves the work of the rest.
 */
export async function* makeOffers(
  store: Store,
  { withCompared = true, ...carried }: OfferOptions = {},
): AsyncGenerator<ShareOffer> {
  await analysed(store);
  await knowSecrets(store);
  const app = store.getState();
  const whole = { ...carried, ...(withCompared ? {} : { compared: 'none' as const }) };
  if (linkedUrl(app.work) !== undefined) yield await offerOf('address', app, whole);
  let shortest = await offerOf('whole', app, { ...whole, withDocument: true });
  yield shortest;
  for (const choice of slicesOf(app, withCompared)) {
    const found = await cutOut(app, choice, withCompared);
    // What was cut out of a newer text does not belong to this state.
    if (!found || store.getState().revision !== app.revision) return;
    const offer = await offerOf(choice, app, { ...carried, ...found });
    if (!isShorter(offer, shortest)) continue;
    yield offer;
    shortest = offer;
  }
}

export interface OfferOptions extends Pick<LinkOptions, 'withSecrets' | 'withNotes'> {
  /** With the version that the documents are compared with, where there is one. */
  readonly withCompared?: boolean;
}

/** What a choice needs of the open documents, and of those that they are compared with. */
async function cutOut(
  app: AppStore,
  choice: SliceChoice,
  withCompared: boolean,
): Promise<Pick<LinkOptions, 'slice' | 'compared'> | undefined> {
  const { compared, selection } = app.work;
  const changed = choice === 'changes' ? changedIds(app) : undefined;
  const callbackId = choice === 'callback' ? selection?.callbackId : undefined;
  const wanted = changed?.open ?? (callbackId === undefined ? 'all' : [callbackId]);
  const document = await app.actions.slice(wanted).catch(() => undefined);
  if (!document) return undefined;
  const slice = { document, callbackId, callbackIds: changed?.open };
  if (!compared || !withCompared) return { slice };
  const other = await app.actions.slice(changed?.other ?? 'all', compared.set).catch(() => undefined);
  if (!other) return undefined;
  return {
    slice,
    compared: { ...compared, set: { entry: other.uri, documents: [other] }, slice: true },
  };
}

/** Callback requests and webhooks that the comparison on screen has, by their ids on either side. */
function changedIds({ comparison, work }: AppStore): {
  readonly open: readonly string[];
  readonly other: readonly string[];
} {
  const requests = comparison?.found?.operations.flatMap((each) => each.requests) ?? [];
  const before = requests.flatMap((each) => each.before?.id ?? []);
  const after = requests.flatMap((each) => each.after?.id ?? []);
  return work.compared?.is === 'after' ? { open: before, other: after } : { open: after, other: before };
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
  if (linkedUrl(app.work) !== undefined) return (await offerOf('address', there, { compared: 'none' })).link;
  const document = await app.actions.slice([callbackId]).catch(() => undefined);
  if (!document) return undefined;
  return (await offerOf('callback', there, { slice: { document, callbackId } })).link;
}

async function offerOf(choice: ShareChoice, app: AppStore, options: LinkOptions): Promise<ShareOffer> {
  const { state, leftOut } = linkStateOf(app, options);
  const fragment = await packLink(state);
  return {
    ...(state.compared && { compared: state.compared.set.documents }),
    ...(options.slice?.callbackIds && { callbackIds: options.slice.callbackIds }),
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

/** A broken text cannot be cut, and where there are only links, nothing but the selected one is kept. */
function slicesOf(app: AppStore, withCompared: boolean): readonly SliceChoice[] {
  const { analysis } = app.shown;
  if (app.analyzing || selectIsStale(app) || !isOpenApi(analysis.kind)) return [];
  const { compared, selection } = app.work;
  const link = selectLink(app);
  const ofAll = link ? keptRequests(analysis, 'all').has(link.id) : analysis.operations.length > 0;
  if (!ofAll) return link && !compared ? ['callback'] : [];
  if (compared && withCompared) {
    // The answer may be of another version, or nothing of the open one be left of what changed.
    const isKnown = app.comparison?.of === compared && changedIds(app).open.length > 0;
    return isKnown ? ['callbacks', 'changes'] : ['callbacks'];
  }
  return selection ? ['callbacks', 'callback'] : ['callbacks'];
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

/**
 * What a link can carry: the documents' address, all of them, or what all callbacks, those that changed, or the selected
 * one need.
 */
export type ShareChoice = 'address' | 'whole' | SliceChoice;
type SliceChoice = 'callbacks' | 'changes' | 'callback';

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
  /** Those that the documents were cut down to. */
  readonly callbackIds?: readonly string[] | undefined;
  /** The content of the link that is compared with. */
  readonly compared?: readonly SourceDocument[] | undefined;
}
