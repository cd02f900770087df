import type { FlowFilter } from '../../openapi/flow/index.ts';

export const NO_FILTER: FlowFilter = { text: '', method: '', tag: '' };

/** Whether a filter may leave something out. */
export function isFiltering({ text, method, tag }: FlowFilter): boolean {
  return text.trim() !== '' || method !== '' || tag !== '';
}
