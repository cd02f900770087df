import type { OperationDetail } from '../exchange/detail.ts';
import { fitOf } from './matchOperation.ts';
import type { PastedRequest } from './wire.types.ts';

/** The exchange on screen: a request, and the callback request that answers to it. */
export interface OnScreen {
  readonly parent: OperationDetail;
  /** Where the parent is sent, if it is a callback request itself. */
  readonly parentUrl?: string | undefined;
  readonly callback: OperationDetail;
  readonly callbackUrl?: string | undefined;
}

/**
 * Chooses what a pasted request fills: what is on screen where the request goes there, else the operation it goes to.
 *
 * @param candidates Details of `operationsFor`, in its order.
 * @returns `parent` of what is on screen where nothing fits, so that at least the names do.
 * @example chooseTarget(pastedRequest, onScreen, []) // onScreen.parent, where nothing else fits
 */
export function chooseTarget(
  request: Pick<PastedRequest, 'method' | 'url'>,
  { parent, parentUrl, callback, callbackUrl }: OnScreen,
  candidates: readonly OperationDetail[],
): OperationDetail {
  if (parent.isCallback && fitOf(parent, request, parentUrl)) return parent;
  const atServer = candidates.find((each) => fitOf(each, request) === 'server');
  if (atServer) return atServer;
  if (fitOf(callback, request, callbackUrl)) return callback;
  if (!parent.isCallback && fitOf(parent, request)) return parent;
  return candidates.find((each) => fitOf(each, request)) ?? parent;
}
