import { sizeText } from '../../../bytes/sizeText.ts';
import {
  type Analysis,
  allCallbacks,
  isWebhook,
  linkOf,
  requestPath,
  type SourceDocument,
} from '../../../openapi/index.ts';
import { keptRequests, lostTargets } from '../../../openapi/slice/index.ts';
import { allOf, counted, numbered } from '../../../openapi/source/index.ts';
import { comparedName } from '../../../store/describeOrigin.ts';
import type { AppState } from '../../../store/state.ts';
import { linkedUrl } from '../link/linkStateOf.ts';
import type { ShareOffer } from './makeOffers.ts';

export interface OfferWords {
  readonly label: string;
  /** What the link holds, how much that is, and what it leaves out. */
  readonly detail: string;
  /** The whole sentence on a link that was made. */
  readonly made: string;
}

/** What a link carries, in words. */
export function describeOffer(offer: ShareOffer, app: Pick<AppState, 'work' | 'shown'>): OfferWords {
  const words = wordsOf(offer, app);
  const { compared } = app.work;
  if (!offer.compared || !compared) return words;
  const other = comparedName(compared.origin);
  return {
    ...words,
    detail: `${words.detail} And the version it is compared with (${other}), ${sizeOf(offer.compared)}.`,
    made: `${words.made} The version it is compared with (${other}) is inside, too.`,
  };
}

function wordsOf(offer: ShareOffer, app: Pick<AppState, 'work' | 'shown'>): OfferWords {
  switch (offer.choice) {
    case 'address':
      return {
        label: 'The address of the document',
        detail: `Anyone who opens the link fetches it from ${hostOf(app.work)}.`,
        made: 'It names the address of the document; anyone who opens it fetches it from there. Nothing was uploaded.',
      };
    case 'whole':
      return describeWhole(offer, app);
    case 'callbacks':
    case 'changes':
    case 'callback':
      return describeSlice(offer, app);
  }
}

function describeWhole(
  { documents, link }: ShareOffer,
  { work, shown }: Pick<AppState, 'work' | 'shown'>,
): OfferWords {
  const many = documents.length > 1;
  const what = work.slice ? 'slice' : 'document';
  const { operations, webhooks } = sliceCounts(shown.analysis, undefined);
  const held = [
    operations[1] > 0 && `${amountText([operations[1], operations[1]], 'operation')}, `,
    webhooks[1] > 0 && `${amountText([webhooks[1], webhooks[1]], 'webhook')}, `,
  ]
    .filter(Boolean)
    .join('');
  return {
    label: many ? sentence(allOf(documents.length, 'document')) : `The whole ${what}`,
    detail:
      link === undefined
        ? `${sizeOf(documents)}: too large for a link.`
        : sentence(`${held}${sizeOf(documents)}.`),
    made: many
      ? `${sentence(allOf(documents.length, 'document'))} are inside the link; nothing was uploaded.`
      : `The ${what} is inside the link; nothing was uploaded.`,
  };
}

function describeSlice(
  { choice, callbackId, callbackIds, documents }: ShareOffer,
  { shown, work }: Pick<AppState, 'work' | 'shown'>,
): OfferWords {
  const ids = callbackIds ?? callbackId;
  const counts = sliceCounts(shown.analysis, ids);
  const whose =
    choice === 'callback'
      ? `the selected ${selected(shown.analysis, callbackId)} needs`
      : choice === 'changes'
        ? `the changed ${numbered(callbackIds?.length ?? 0, 'callback needs', 'callbacks need')}`
        : ownersIn(counts);
  const user = selected(shown.analysis, callbackId) === 'link' ? 'link' : 'callback';
  const file = work.set.documents.length > 1 ? ' in one file' : '';
  return {
    label: `Only what ${whose}`,
    detail: `${sentence(heldText(counts))}, ${sizeOf(documents)}${file}. ${leftOutText(counts, work, user)}${lostText(shown.analysis, ids)}`,
    made: `What ${whose} is inside the link; nothing was uploaded.`,
  };
}

/** What a slice holds: '2 of 41 operations, all 3 callbacks'. */
function heldText({ operations, webhooks, callbacks }: SliceCounts): string {
  return [
    operations[1] > 0 && amountText(operations, 'operation'),
    webhooks[1] > 0 && amountText(webhooks, 'webhook'),
    callbacks[0] < callbacks[1] && amountText(callbacks, 'callback'),
  ]
    .filter(Boolean)
    .join(', ');
}

function leftOutText(counts: SliceCounts, { set, slice }: AppState['work'], user: string): string {
  const { length } = set.documents;
  if (length > 1) return `Everything else of the ${length} documents is left out.`;
  const isComplete = Object.values(counts).every(([kept, all]) => kept === all);
  if (isComplete) return `Comments, and components that no ${user} needs, are left out.`;
  return `Everything else of the ${slice ? 'slice' : 'document'} is left out.`;
}

/** What the slice cannot hold, though its links need it. */
function lostText(analysis: Analysis, ids: SliceIds): string {
  const lost = lostTargets(analysis, keptIds(ids));
  const [first] = lost;
  if (!first) return '';
  const { method, path, place } = first;
  return lost.length === 1
    ? ` So is ${method} ${path} of ${place.uri}, which a link leads to: another operation has its path.`
    : ` So are ${counted(lost.length, 'operation')} of other documents that links lead to: others have their paths.`;
}

function selected(analysis: Analysis, callbackId: string | undefined): string {
  if (linkOf(analysis, callbackId ?? '')) return 'link';
  return isWebhook(requestPath(analysis, callbackId ?? '').at(-1)) ? 'webhook' : 'callback';
}

function ownersIn({ callbacks: [, callbacks], webhooks: [webhooks] }: SliceCounts): string {
  const owners = [callbacks > 0 && allOf(callbacks, 'callback'), webhooks > 0 && allOf(webhooks, 'webhook')];
  return `${owners.filter(Boolean).join(' and ')} ${numbered(callbacks + webhooks, 'needs', 'need')}`;
}

function hostOf(work: AppState['work']): string {
  const url = linkedUrl(work);
  return url === undefined ? 'there' : new URL(url).host;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How many there are in a slice, and of how many. */
type Count = readonly [kept: number, all: number];

export interface SliceCounts {
  /** Under `paths`. */
  readonly operations: Count;
  readonly webhooks: Count;
  readonly callbacks: Count;
}

/** Of one callback request, or of several; absent for all. */
type SliceIds = string | readonly string[] | undefined;

function keptIds(ids: SliceIds): readonly string[] | 'all' {
  if (ids === undefined) return 'all';
  return typeof ids === 'string' ? [ids] : ids;
}

/** How much of a description its slice for all callbacks, for one or for several callback requests holds. */
export function sliceCounts(analysis: Analysis, ids: SliceIds): SliceCounts {
  const inside = keptRequests(analysis, keptIds(ids));
  const isInside = ({ id }: { readonly id: string }) => inside.has(id);
  // Those that only links into other documents reach are not among all there are. Their ids are no pointers.
  const operations = [...analysis.operations, ...(analysis.linkedOperations ?? [])].filter(
    (operation) => isInside(operation) && operation.id.startsWith('/'),
  );
  const webhooks = operations.filter(({ origin }) => origin === 'webhook');
  const callbacks = allCallbacks(analysis);
  return {
    operations: [operations.filter(({ origin }) => origin === 'path').length, analysis.operationCount],
    webhooks: [new Set(webhooks.map(({ path }) => path)).size, analysis.webhooks.length],
    callbacks: [callbacks.filter(isInside).length, callbacks.length],
  };
}

/**
 * How many of how many.
 *
 * @example amountText([2, 41], 'operation') // '2 of 41 operations'
 */
function amountText([kept, all]: Count, noun: string): string {
  if (kept === 0) return `no ${noun}s`;
  if (kept < all) return `${kept.toLocaleString('en')} of ${counted(all, noun)}`;
  return all === 1 ? `its one ${noun}` : allOf(all, noun);
}

function sizeOf(documents: readonly SourceDocument[]): string {
  const { size } = new Blob(documents.map(({ text }) => text));
  return sizeText(Math.max(1000, size));
}
