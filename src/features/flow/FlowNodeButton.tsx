import type { FlowNode } from '../../openapi/index.ts';
import { CallbackButton } from './CallbackButton.tsx';
import type { FlowHighlight } from './FlowButton.tsx';
import type { FlowViewProps, SimulatedUrl } from './flowPane.types.ts';
import { GroupButton } from './GroupButton.tsx';
import { OperationButton } from './OperationButton.tsx';
import { RevealButton } from './RevealButton.tsx';

export type FlowButtonNode = Exclude<FlowNode, { kind: 'party' }>;
export type FlowNodeHandlers = Pick<FlowViewProps, 'onSelect' | 'onReveal' | 'onToggleGroup'>;

interface FlowNodeButtonProps {
  readonly node: FlowButtonNode;
  readonly highlight: FlowHighlight;
  readonly url: SimulatedUrl | undefined;
  readonly handlers: FlowNodeHandlers;
  readonly tabIndex?: number | undefined;
}

/** The button of a node, the same in the canvas and in the list, and the way from there to the document. */
export function FlowNodeButton({ node, highlight, url, handlers, tabIndex }: FlowNodeButtonProps) {
  const { onSelect, onReveal, onToggleGroup } = handlers;
  switch (node.kind) {
    case 'operation':
      return (
        <>
          <OperationButton
            operation={node.operation}
            highlight={highlight}
            tabIndex={tabIndex}
            onPress={() => onSelect({ operationId: node.id })}
          />
          {highlight !== 'none' && (
            <RevealButton label="Show operation in document" onPress={() => onReveal(node.operation.range)} />
          )}
        </>
      );
    case 'callback':
      return (
        <>
          <CallbackButton
            callback={node.callback}
            url={url}
            highlight={highlight}
            tabIndex={tabIndex}
            onPress={(part) =>
              onSelect({
                operationId: node.operationId,
                callbackId: node.id,
                ...(part !== undefined && { part }),
              })
            }
          />
          {highlight === 'selected' && (
            <RevealButton
              label="Show callback in document"
              onPress={() => onReveal(node.callback.keyRange)}
            />
          )}
        </>
      );
    case 'group':
      return (
        <GroupButton
          group={node}
          highlight={highlight}
          tabIndex={tabIndex}
          onPress={() => onToggleGroup(node.id)}
        />
      );
  }
}

/** How a node takes part in the selection. A closed group stands for what it hides. */
export function highlightOf(
  node: FlowNode,
  { path, selection }: Pick<FlowViewProps, 'path' | 'selection'>,
): FlowHighlight {
  if (node.kind === 'callback' && node.id === selection?.callbackId && path.has(node.id)) return 'selected';
  if (node.kind === 'group') {
    return !node.expanded && node.members.some(({ id }) => path.has(id)) ? 'path' : 'none';
  }
  return path.has(node.id) ? 'path' : 'none';
}
