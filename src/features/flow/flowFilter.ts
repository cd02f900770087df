import type { FlowCounts, FlowFilter } from '../../openapi/flow/index.ts';
import { counted, listed, numberText } from '../../openapi/source/index.ts';

export const NO_FILTER: FlowFilter = { text: '', method: '', tag: '' };

/** Whether a filter may leave something out. */
export function isFiltering({ text, method, tag }: FlowFilter): boolean {
  return text.trim() !== '' || method !== '' || tag !== '';
}

/**
 * The flow in numbers: "4 callbacks in 3 operations", or "4 callbacks, 1 webhook", since callbacks may be in either;
 * "2 of 5 callbacks and webhooks" while a filter is on. Links are counted where they are shown.
 */
export function countText(shown: FlowCounts, total: FlowCounts, filter: FlowFilter): string {
  if (isFiltering(filter)) return `${numberText(rowsIn(shown))} of ${rowsText(total)}`;
  const { callbacks, operations, webhooks, unused, links } = total;
  const where = webhooks > 0 || links > 0 ? '' : ` in ${counted(operations, 'operation')}`;
  return [
    (callbacks > 0 || webhooks + links === 0) && `${counted(callbacks, 'callback')}${where}`,
    webhooks > 0 && counted(webhooks, 'webhook'),
    links > 0 && counted(links, 'link'),
    unused > 0 && `${numberText(unused)} unused`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What can be selected. */
function rowsIn({ callbacks, webhooks, unused, links }: FlowCounts): number {
  return callbacks + webhooks + unused + links;
}

function rowsText(total: FlowCounts): string {
  const all = rowsIn(total);
  const { webhooks, links } = total;
  if (webhooks + links === 0) return counted(all, 'callback');
  if (webhooks === all) return counted(all, 'webhook');
  if (links === all) return counted(all, 'link');
  const kinds = [all > webhooks + links && 'callbacks', webhooks > 0 && 'webhooks', links > 0 && 'links'];
  return `${numberText(all)} ${listed(kinds.filter((kind) => kind !== false))}`;
}
