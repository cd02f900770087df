import type { CallbackRequest, FlowNode } from '../../openapi/index.ts';
import { CallbackButton, MemberButton } from './CallbackButton.tsx';
import type { FlowHighlight } from './FlowButton.tsx';
import type { FlowViewProps, SimulatedUrl } from './flowPane.types.ts';
import { GroupButton, HeadingButton } from './GroupButton.tsx';
import { OperationButton } from './OperationButton.tsx';
import { RevealButton } from './RevealButton.tsx';
import { useMissingUrl } from './useMissingUrl.ts';

export type FlowButtonNode = Exclude<FlowNode, { kind: 'party' }>;
export type FlowNodeHandlers = Pick<FlowViewProps, 'onSelect' | 'onReveal' | 'onToggle' | 'onMissingUrl'>;

interface FlowNodeButtonProps {
  readonly node: FlowButtonNode;
  readonly highlight: FlowHighlight;
  readonly url: SimulatedUrl | undefined;
  readonly handlers: FlowNodeHandlers;
  readonly tabIndex?: number | undefined;
}

/** The button of a node, the same in the canvas and in the list, and the way from there to the document. */
export function FlowNodeButton({ node, highlight, url, handlers, tabIndex }: FlowNodeButtonProps) {
  const { onSelect, onReveal, onToggle, onMissingUrl } = handlers;
  useMissingUrl(simulatedOf(node), url, onMissingUrl);
  const look = { highlight, tabIndex };
  switch (node.kind) {
    case 'heading':
      return <HeadingButton {...look} heading={node} onPress={() => onToggle(node)} />;
    case 'operation':
      return (
        <>
          <OperationButton
            {...look}
            operation={node.operation}
            onPress={() => onSelect({ operationId: node.id })}
          />
          {highlight !== 'none' && (
            <RevealButton label="Show operation in document" onPress={() => onReveal(node.operation.range)} />
          )}
        </>
      );
    case 'group':
      return <GroupButton {...look} group={node} url={url} onPress={() => onToggle(node)} />;
    case 'callback': {
      const { callback, operationId } = node;
      const select = (part?: number) =>
        onSelect({ operationId, callbackId: node.id, ...(part !== undefined && { part }) });
      return (
        <>
          {node.groupId === undefined ? (
            <CallbackButton {...look} callback={callback} url={url} onPress={select} />
          ) : (
            <MemberButton {...look} callback={callback} onPress={() => select()} />
          )}
          {highlight === 'selected' && (
            <RevealButton label="Show callback in document" onPress={() => onReveal(callback.keyRange)} />
          )}
        </>
      );
    }
  }
}

/** The URL that a node shows: its own, or the one that all callback requests of a group share. */
export function urlOf(node: FlowNode, urls: FlowViewProps['urls']): SimulatedUrl | undefined {
  const simulated = simulatedOf(node);
  return simulated && urls.get(simulated.id);
}

function simulatedOf(node: FlowNode): CallbackRequest | undefined {
  if (node.kind === 'group') return node.members[0];
  return node.kind === 'callback' && node.groupId === undefined ? node.callback : undefined;
}

/** How a node takes part in the selection. A closed group or heading stands for what it hides. */
export function highlightOf(
  node: FlowNode,
  { path, selection }: Pick<FlowViewProps, 'path' | 'selection'>,
): FlowHighlight {
  if (node.kind === 'callback' && node.id === selection?.callbackId && path.has(node.id)) return 'selected';
  if (node.kind === 'group') {
    return !node.expanded && node.members.some(({ id }) => path.has(id)) ? 'path' : 'none';
  }
  if (node.kind === 'heading') {
    return !node.expanded && node.operations.some(({ id }) => path.has(id)) ? 'path' : 'none';
  }
  return path.has(node.id) ? 'path' : 'none';
}
