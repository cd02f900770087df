import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import {
  type Box,
  type FlowDirection,
  type FlowLayout,
  type FlowSelection,
  moveInFlow,
} from '../../../openapi/index.ts';

interface KeysInput {
  readonly layout: FlowLayout;
  readonly selection: FlowSelection | undefined;
  /** Brings a node into sight. */
  readonly show: (box: Box) => void;
}

const DIRECTIONS: ReadonlyMap<string, FlowDirection> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['Home', 'first'],
  ['End', 'last'],
]);

/**
 * Keyboard use of the canvas: it is one stop for Tab, and arrow keys go from node to node, drawn or not.
 *
 * `stop` is the node that Tab leads to; `wanted` is one that has to take focus as soon as it is drawn.
 */
export function useFlowKeys({ layout, selection, show }: KeysInput) {
  const [{ focused, wanted }, setFocus] = useState<{ focused?: string; wanted?: string }>({});
  const placed = (id: string | undefined) => layout.nodes.find(({ node }) => node.id === id);
  const stop =
    placed(focused) ??
    placed(selection?.callbackId) ??
    layout.nodes.find(({ node }) => node.kind !== 'party');

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS.get(event.key);
    const from = flowIdOf(event.target);
    if (direction === undefined || from === undefined || event.altKey || event.ctrlKey || event.metaKey)
      return;
    event.preventDefault();
    const target = placed(moveInFlow(layout, from, direction));
    if (target === undefined) return;
    setFocus({ focused: target.node.id, wanted: target.node.id });
    show(target);
  };
  const onFocus = (event: FocusEvent) => {
    const id = flowIdOf(event.target);
    if (id === undefined) return;
    setFocus({ focused: id });
    const box = placed(id);
    if (box !== undefined && event.target.matches(':focus-visible')) show(box);
  };
  return { stop: stop?.node.id, wanted, onKeyDown, onFocus };
}

function flowIdOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset.flowId : undefined;
}
