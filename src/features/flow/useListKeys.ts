import { type FocusEvent, type KeyboardEvent, useImperativeHandle, useState } from 'react';
import type { FlowSelection } from '../../openapi/flow/index.ts';
import { directionOf, flowIdOf, turns } from './flowKeys.ts';
import type { FlowViewProps } from './flowPane.types.ts';
import type { FlowRow } from './flowRows.ts';

interface ListKeysInput extends Pick<FlowViewProps, 'onToggle' | 'entrance'> {
  readonly rows: readonly FlowRow[];
  readonly selection: FlowSelection | undefined;
}

/**
 * Keyboard use of the list: one stop for Tab, and the same keys as in the canvas, whether a row is in the page or not.
 *
 * `stop` is the row that Tab goes to; `wanted` has to take focus as soon as it is in the page.
 */
export function useListKeys({ rows, selection, onToggle, entrance }: ListKeysInput) {
  const [{ focused, wanted }, setFocus] = useState<{ focused?: string; wanted?: string }>({});
  const rowOf = (id: string | undefined) => rows.find(({ node }) => node.id === id);
  const stop = rowOf(focused) ?? rowOf(selection?.callbackId) ?? rows[0];

  const go = (target: FlowRow | undefined) => {
    if (target !== undefined) setFocus({ focused: target.node.id, wanted: target.node.id });
  };
  useImperativeHandle(entrance, () => () => go(rows[0]));

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directionOf(event);
    const id = flowIdOf(event.target);
    const at = rows.findIndex(({ node }) => node.id === id);
    const from = rows[at];
    if (direction === undefined || from === undefined) return;
    event.preventDefault();
    if (turns(from.node, direction)) return onToggle(from.node);
    switch (direction) {
      case 'left':
        return go(rowOf(holderOf(from)));
      case 'right':
        return go(rows.find(({ node }, index) => index > at && holderOf({ node }) === id));
      case 'up':
      case 'down':
        return go(rows[direction === 'up' ? at - 1 : at + 1]);
      case 'first':
      case 'last':
        return go(rows.at(direction === 'first' ? 0 : -1));
    }
  };
  const onFocus = (event: FocusEvent) => {
    const id = flowIdOf(event.target);
    if (id !== undefined) setFocus({ focused: id });
  };
  return { stop: stop?.node.id, wanted, onKeyDown, onFocus };
}

function holderOf({ node }: Pick<FlowRow, 'node'>): string | undefined {
  if (node.kind === 'operation') return node.headingId;
  return 'parentId' in node ? node.parentId : undefined;
}
