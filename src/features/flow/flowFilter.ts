import type { FlowCounts, FlowFilter } from '../../openapi/flow/index.ts';
import { counted, numberText } from '../../openapi/source/index.ts';

export const NO_FILTER: FlowFilter = { text: '', method: '', tag: '' };

/** Whether a filter may leave something out. */
export function isFiltering({ text, method, tag }: FlowFilter): boolean {
  return text.trim() !== '' || method !== '' || tag !== '';
}

/**
 * The flow in numbers: "4 callbacks in 3 operations", or "4 callbacks, 1 webhook", since callbacks may be in either;
 * "2 of 5 callbacks and webhooks" while a filter is on.
 */
export function countText(shown: FlowCounts, total: FlowCounts, filter: FlowFilter): string {
  if (isFiltering(filter)) return `${numberText(rowsIn(shown))} of ${rowsText(total)}`;
  const { callbacks, operations, webhooks, unused } = total;
  const where = webhooks > 0 ? '' : ` in ${counted(operations, 'operation')}`;
  return [
    (callbacks > 0 || webhooks === 0) && `${counted(callbacks, 'callback')}${where}`,
    webhooks > 0 && counted(webhooks, 'webhook'),
    unused > 0 && `${numberText(unused)} unused`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What can be selected. */
function rowsIn({ callbacks, webhooks, unused }: FlowCounts): number {
  return callbacks + webhooks + unused;
}

function rowsText(total: FlowCounts): string {
  const all = rowsIn(total);
  if (total.webhooks === 0) return counted(all, 'callback');
  return total.webhooks === all ? counted(all, 'webhook') : `${numberText(all)} callbacks and webhooks`;
}
