import type { FlowCounts, FlowFilter } from '../../openapi/flow/index.ts';
import { counted } from '../../openapi/source/index.ts';

export const NO_FILTER: FlowFilter = { text: '', method: '', tag: '' };

/** Whether a filter may leave something out. */
export function isFiltering({ text, method, tag }: FlowFilter): boolean {
  return text.trim() !== '' || method !== '' || tag !== '';
}

/** The flow in numbers: "4 callbacks in 3 operations", or "2 of 4 callbacks" while a filter is on. */
export function countText(shown: FlowCounts, total: FlowCounts, filter: FlowFilter): string {
  const all = total.callbacks + total.unused;
  if (isFiltering(filter)) return `${number(shown.callbacks + shown.unused)} of ${counted(all, 'callback')}`;
  const used = `${counted(total.callbacks, 'callback')} in ${counted(total.operations, 'operation')}`;
  return total.unused === 0 ? used : `${used}, ${number(total.unused)} unused`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
