import { useState } from 'react';
import {
  type FlowFilter,
  type FlowGrouping,
  type FlowOpenness,
  isOpen,
  MANY_OPERATIONS,
} from '../../openapi/flow/index.ts';
import { isFiltering } from './flowFilter.ts';

interface HeadingsState {
  /** As the reader left them; what a filter opens leaves these alone. */
  readonly open: FlowOpenness;
  /** While a filter is on: all open at first, so that what was searched is seen. */
  readonly found: { readonly filter: FlowFilter; readonly open: FlowOpenness };
  /** Whether there were many operations when `open` began. */
  readonly many: boolean;
  /** The selection and grouping that `open` has taken in. */
  readonly seen: string | undefined;
  /** How often all were opened or closed at once. */
  readonly sweeps: number;
}

interface HeadingsInput {
  readonly grouping: FlowGrouping;
  readonly operationCount: number;
  readonly filter: FlowFilter;
  /** Changes when the selection does. */
  readonly selectionKey: string;
  /** The heading of the selection. */
  readonly selectionHeading: string | undefined;
}

/**
 * Which headings are open. Of many operations only those beside the selection are, so that the rest is an overview; a
 * new selection opens its heading, and the reader may close it again.
 */
export function useHeadings(input: HeadingsInput) {
  const { grouping, filter, selectionHeading } = input;
  const many = input.operationCount >= MANY_OPERATIONS;
  const initial = many ? ALL_CLOSED : ALL_OPEN;
  const [state, setState] = useState<HeadingsState>({
    open: initial,
    found: { filter, open: ALL_OPEN },
    many,
    seen: undefined,
    sweeps: 0,
  });
  const seen = `${grouping} ${input.selectionKey}`;
  let { open } = state;
  if (state.seen !== seen || state.many !== many) {
    // Text that was typed or pasted may have made few operations many.
    if (state.many !== many) open = initial;
    if (selectionHeading !== undefined) open = opened(open, selectionHeading);
    setState({ ...state, many, seen, open });
  }
  const searching = isFiltering(filter);
  const found = state.found.filter === filter ? state.found.open : ALL_OPEN;

  const change = (next: (before: FlowOpenness) => FlowOpenness, sweeps: number) =>
    setState((before) => ({
      ...before,
      sweeps: before.sweeps + sweeps,
      ...(searching ? { found: { filter, open: next(found) } } : { open: next(before.open) }),
    }));
  return {
    open: searching ? found : open,
    sweeps: state.sweeps,
    toggle: (id: string) => change((before) => toggled(before, id), 0),
    openAll: () => change(() => ALL_OPEN, 1),
    closeAll: () => change(() => ALL_CLOSED, 1),
  };
}

export const ALL_OPEN: FlowOpenness = { byDefault: true, except: new Set() };
export const ALL_CLOSED: FlowOpenness = { byDefault: false, except: new Set() };

/** The same with one thing open; the very same where it is. */
export function opened(openness: FlowOpenness, id: string): FlowOpenness {
  return isOpen(openness, id) ? openness : toggled(openness, id);
}

export function toggled({ byDefault, except }: FlowOpenness, id: string): FlowOpenness {
  const next = new Set(except);
  if (!next.delete(id)) next.add(id);
  return { byDefault, except: next };
}
