import { otherParty } from '../workspace/lookup.ts';
import type { Party } from '../workspace/model.ts';
import type { FlowSectionKind } from './flow.types.ts';

/**
 * Names the lanes of a section from left to right. The party that received a request sends its callbacks, so the sender
 * alternates from lane to lane, and a webhook starts with the provider.
 *
 * @param laneCount How many lanes the section reaches into; at least the first two are named.
 * @example laneLabels('paths', 'consumer', 3) // ['API consumer', 'API provider', 'Callback, sent by the provider']
 */
export function laneLabels(kind: FlowSectionKind, sender: Party, laneCount: number): readonly string[] {
  const labels =
    kind === 'unused' ? ['', 'Unused component'] : [`API ${sender}`, receiverLabel(kind, sender)];
  let from = otherParty(sender);
  for (let lane = 2; lane < laneCount; lane += 1) {
    labels.push(`${lane === 2 ? 'Callback' : 'Nested callback'}, sent by the ${from}`);
    from = otherParty(from);
  }
  return labels;
}

function receiverLabel(kind: FlowSectionKind, sender: Party): string {
  const receiver = `API ${otherParty(sender)}`;
  return kind === 'webhooks' ? `${receiver}, receives webhooks` : receiver;
}
