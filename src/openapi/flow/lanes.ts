import { otherParty } from '../workspace/lookup.ts';
import type { Party } from '../workspace/model.ts';
import type { FlowSectionKind } from './flow.types.ts';

/**
 * The lanes of a flow, left to right, as indices into `FlowLayout.lanes`. Nested callbacks take further lanes: see
 * `callbackLane`.
 */
export const LANES = { sender: 0, operation: 1, callback: 2 } as const;

/**
 * The lane of a callback request.
 *
 * @param depth 1 for a callback of an operation, 2 and on for nested ones.
 * @example callbackLane(2) // 3
 */
export function callbackLane(depth: number): number {
  return LANES.callback + depth - 1;
}

/**
 * Names the lanes of a section from left to right. The party that received a request sends its callbacks, so the sender
 * alternates from lane to lane, and a webhook starts with the provider.
 *
 * @param laneCount How many lanes the section reaches into; at least the first two are named.
 * @param content What lanes hold besides callbacks; the party that got the response goes on with a link.
 * @example laneLabels('paths', 'consumer', 3) // ['API consumer', 'API provider', 'Callback, sent by the provider']
 */
export function laneLabels(
  kind: FlowSectionKind,
  sender: Party,
  laneCount: number,
  content: ReadonlyMap<number, LaneContent> = new Map(),
): readonly string[] {
  const labels =
    kind === 'unused' ? ['', 'Unused component'] : [`API ${sender}`, receiverLabel(kind, sender)];
  let from = otherParty(sender);
  for (let lane: number = LANES.callback; lane < laneCount; lane += 1) {
    const callback = lane === LANES.callback ? 'Callback' : 'Nested callback';
    labels.push(laneLabel(callback, from, content.get(lane)));
    from = otherParty(from);
  }
  return labels;
}

/** What a lane holds behind the requests of the one before. */
export type LaneContent = 'callbacks' | 'links' | 'both';

function laneLabel(callback: string, from: Party, content: LaneContent = 'callbacks'): string {
  switch (content) {
    case 'callbacks':
      return `${callback}, sent by the ${from}`;
    case 'links':
      return `Next, sent by the ${otherParty(from)}`;
    case 'both':
      return `${callback}, or next request by a link`;
  }
}

function receiverLabel(kind: FlowSectionKind, sender: Party): string {
  const receiver = `API ${otherParty(sender)}`;
  return kind === 'webhooks' ? `${receiver}, receives webhooks` : receiver;
}
