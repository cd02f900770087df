import { type FocusEvent, type KeyboardEvent, useImperativeHandle, useState } from 'react';
import {
  type FlowLayout,
  type FlowSelection,
  moveInFlow,
  type PlacedNode,
} from '../../../openapi/flow/index.ts';
import { directionOf, flowIdOf, turns } from '../flowKeys.ts';
import type { FlowViewProps } from '../flowPane.types.ts';

interface KeysInput extends Pick<FlowViewProps, 'onToggle' | 'entrance'> {
  readonly layout: FlowLayout;
  readonly selection: FlowSelection | undefined;
  /** Brings a node into sight. */
  readonly show: (box: PlacedNode) => void;
}

/**
 * Keyboard use of the canvas: it is one stop for Tab, and arrow keys go from node to node, drawn or not.
 *
 * `stop` is the node that Tab goes to; `wanted` has to take focus as soon as it is drawn.
 */
export function useFlowKeys({ layout, selection, show, onToggle, entrance }: KeysInput) {
  const [{ focused, wanted }, setFocus] = useState<{ focused?: string; wanted?: string }>({});
  const placed = (id: string | undefined) => layout.nodes.find(({ node }) => node.id === id);
  const first = layout.nodes.find(({ node }) => node.kind !== 'party');
  const stop = placed(focused) ?? placed(selection?.callbackId) ?? first;

  const go = (target = first) => {
    if (target === undefined) return;
    setFocus({ focused: target.node.id, wanted: target.node.id });
    show(target);
  };
  useImperativeHandle(entrance, () => () => go());

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directionOf(event);
    const from = placed(flowIdOf(event.target));
    if (direction === undefined || from === undefined) return;
    event.preventDefault();
    if (turns(from.node, direction)) return onToggle(from.node);
    const target = placed(moveInFlow(layout, from.node.id, direction));
    if (target !== undefined) go(target);
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
