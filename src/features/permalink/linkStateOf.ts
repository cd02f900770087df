import { requestPath } from '../../openapi/index.ts';
import type { AppState } from '../../store/state.ts';
import { leaveOutSecrets } from './leaveOutSecrets.ts';
import type { LinkState } from './linkState.ts';

export interface LinkOptions {
  readonly withSecrets?: boolean;
  /** The document itself, even where its URL would do. */
  readonly withDocument?: boolean;
}

export interface LinkContent {
  readonly state: LinkState;
  /** Fields whose typed values were left out. */
  readonly leftOut: readonly string[];
}

/**
 * What a link to the page as it is now carries. Edits of requests that the document no longer has are not part of it.
 *
 * @param app With the details of all requests that have edits, so that secrets are known.
 */
export function linkStateOf(
  app: Pick<AppState, 'work' | 'pin' | 'shown'>,
  { withSecrets = false, withDocument = false }: LinkOptions = {},
): LinkContent {
  const { work, pin, shown } = app;
  const alive = Object.fromEntries(
    Object.entries(work.edits).filter(([id]) => requestPath(shown.analysis, id).length > 0),
  );
  const url = linkedUrl(work);
  const { edits, names } = leaveOutSecrets(alive, shown.details);
  const state: LinkState = {
    source: url === undefined || withDocument ? documentsOf(work) : { kind: 'url', url },
    edits: withSecrets ? alive : edits,
    ...(work.selection && { selection: work.selection }),
    ...(pin && { pin }),
  };
  return { state, leftOut: names };
}

/** The URL that stands for the whole document in a link: others can fetch it from there, and it was not changed. */
export function linkedUrl({ origin, edited }: AppState['work']): string | undefined {
  return origin.kind === 'url' && !edited && !isThisMachine(origin.url) ? origin.url : undefined;
}

function isThisMachine(url: string): boolean {
  return /^(localhost|127\..*|\[::1\]|.*\.localhost)$/.test(new URL(url).hostname);
}

function documentsOf({ set, origin, edited }: AppState['work']): LinkState['source'] {
  return { kind: 'documents', entry: set.entry, documents: set.documents, origin, edited };
}
