import { requestPath, type SourceDocument } from '../../../openapi/index.ts';
import { keptRequests } from '../../../openapi/slice/index.ts';
import { defined } from '../../../openapi/source/index.ts';
import { isThisMachine } from '../../../remote/isThisMachine.ts';
import type { Store } from '../../../store/createAppStore.ts';
import type { AppState } from '../../../store/state.ts';
import type { Compared, Origin } from '../../../store/work.ts';
import type { Every } from './everyMember.ts';
import { leaveOutSecrets } from './leaveOutSecrets.ts';
import type { LinkDocuments, LinkState } from './linkState.ts';
import { type ReviewOptions, reviewOf } from './reviewOf.ts';
import { splitSecrets } from './secretName.ts';

export interface LinkOptions extends ReviewOptions {
  /** The document itself, even where its URL would do. */
  readonly withDocument?: boolean;
  /** Instead of the documents, what some callback requests need of them. */
  readonly slice?: Slice | undefined;
  /** What it is compared with; `none` leaves that out. Without it, whole documents have what the page has. */
  readonly compared?: Compared | 'none' | undefined;
}

interface Slice {
  readonly document: SourceDocument;
  /** The one callback request it is for; absent where it is for all. */
  readonly callbackId?: string | undefined;
  /** The ones it is for, where they are several. */
  readonly callbackIds?: readonly string[] | undefined;
}

export interface LinkContent {
  readonly state: LinkState;
  /** Fields whose typed values were left out. */
  readonly leftOut: readonly string[];
}

/**
 * What a link to the current page carries. Edits of requests that the document no longer has are not part of it.
 *
 * @param app With the details of all requests that have edits, so that secrets are known.
 */
export function linkStateOf(
  app: Pick<AppState, 'work' | 'pin' | 'shown'>,
  { withSecrets = false, withNotes = true, withDocument = false, slice, compared }: LinkOptions = {},
): LinkContent {
  const { work, pin, shown } = app;
  const { analysis } = shown;
  const kept = slice?.callbackIds ?? (slice?.callbackId === undefined ? 'all' : [slice.callbackId]);
  const inside = slice && keptRequests(analysis, kept);
  const isInside = (id: string) => inside?.has(id) ?? true;
  const alive = Object.fromEntries(
    Object.entries(work.edits).filter(([id]) => isInside(id) && requestPath(analysis, id).length > 0),
  );
  const { edits, names } = leaveOutSecrets(alive, shown.details);
  const { origin, keys } = withSecrets ? { origin: work.origin, keys: [] } : withoutKeys(work.origin);
  const { review, names: inReview } = reviewOf(app, isInside, { withSecrets, withNotes });
  const other = comparedOf(compared ?? (slice ? 'none' : work.compared), withSecrets);
  const isPinInside = pin && isInside(pin.kind === 'part' ? pin.callbackId : pin.operationId);
  const state = defined<Every<LinkState>>({
    source: slice
      ? sliceOf(origin, slice)
      : wholeOf({ ...work, origin }, withDocument ? undefined : linkedUrl(work)),
    selection: work.selection && isInside(work.selection.callbackId) ? work.selection : undefined,
    edits: withSecrets ? alive : edits,
    pin: isPinInside ? pin : undefined,
    review,
    links: work.links,
    compared: other.compared,
  });
  return { state, leftOut: [...new Set([...names, ...inReview, ...keys, ...other.keys])] };
}

/**
 * The URL that replaces the whole document in a link: others can fetch it from there, it was not changed, and it holds
 * no key of the user's.
 */
export function linkedUrl({ origin, edited }: AppState['work']): string | undefined {
  if (origin.kind !== 'url' || edited || isThisMachine(new URL(origin.url).host)) return undefined;
  return splitSecrets(origin.url).names.length === 0 ? origin.url : undefined;
}

/** Where the document came from, without the keys that let only this user fetch it. */
function withoutKeys(origin: Origin): { readonly origin: Origin; readonly keys: readonly string[] } {
  if (origin.kind !== 'url') return { origin, keys: [] };
  const { url, names } = splitSecrets(origin.url);
  return { origin: { kind: 'url', url }, keys: names };
}

function comparedOf(
  compared: Compared | 'none' | undefined,
  withSecrets: boolean,
): { readonly compared: Compared | undefined; readonly keys: readonly string[] } {
  if (!compared || compared === 'none') return { compared: undefined, keys: [] };
  if (withSecrets || compared.origin.kind === 'opened') return { compared, keys: [] };
  const { origin, keys } = withoutKeys(compared.origin);
  return { compared: { ...compared, origin }, keys };
}

function wholeOf(work: AppState['work'], url: string | undefined): LinkState['source'] {
  if (url !== undefined) return { kind: 'url', url };
  const { set, origin, edited, slice } = work;
  const { entry, documents } = set;
  return defined<Every<LinkDocuments>>({ kind: 'documents', entry, documents, origin, edited, slice });
}

/** What was taken out is not what its origin has, so the origin's address is not taken for it. */
function sliceOf(origin: Origin, { document }: Slice): LinkDocuments {
  const { uri: entry } = document;
  return defined<Every<LinkDocuments>>({
    kind: 'documents',
    entry,
    documents: [document],
    origin,
    edited: true,
    slice: true,
  });
}

/** Loads the details of the requests that were filled in: they say which fields are secret. */
export async function knowSecrets(store: Store): Promise<void> {
  const { actions, shown, work } = store.getState();
  const kept = Object.keys(work.review.scenarios ?? {}).map(
    (id) => requestPath(shown.analysis, id).at(-2)?.id ?? '',
  );
  const ids = [...new Set([...Object.keys(work.edits), ...kept])].filter(
    (id) => requestPath(shown.analysis, id).length > 0,
  );
  // Without details, names still tell most secrets.
  await actions.loadDetails(ids).catch(() => {});
}
