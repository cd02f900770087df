import { linkOf } from '../openapi/index.ts';
import { type CallbackPosition, callbackAt } from '../openapi/language/index.ts';
import { simulateLinked } from './simulateLinked.ts';
import type { AppState } from './state.ts';

type PositionState = Pick<AppState, 'current' | 'shown' | 'work' | 'linkTools'>;

/** The callback request or link that a place in a document belongs to, and the part of its URL that is read there. */
export function positionAt(
  { current, shown, work, linkTools }: PositionState,
  uri: string,
  offset: number,
): CallbackPosition | undefined {
  const found = callbackAt(current.analysis, uri, offset, work.selection?.callbackId);
  if (found?.expression === undefined || !linkOf(shown.analysis, found.callbackId)) return found;
  const { callbackId, expression } = found;
  const part = simulateLinked(shown, work, callbackId, linkTools)?.simulation.order[expression];
  return part === undefined ? found : { ...found, part };
}
