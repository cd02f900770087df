import type { KeyboardEvent } from 'react';
import type { FlowDirection, FlowGroup, FlowHeading, FlowNode } from '../../openapi/flow/index.ts';

const DIRECTIONS: ReadonlyMap<string, FlowDirection> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['Home', 'first'],
  ['End', 'last'],
]);

type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Where a key leads in the flow; nowhere with Alt, Ctrl, Meta or Shift, which are the browser's. */
export function directionOf(event: Keys): FlowDirection | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  return DIRECTIONS.get(event.key);
}

/** Whether an arrow key opens or closes a node, as in a tree: right opens a closed node, left closes a heading. */
export function turns(node: FlowNode, direction: FlowDirection): node is FlowGroup | FlowHeading {
  if (direction === 'right') return 'expanded' in node && !node.expanded;
  return direction === 'left' && node.kind === 'heading' && node.expanded;
}

/** The node that an element is the button of. */
export function flowIdOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset.flowId : undefined;
}
