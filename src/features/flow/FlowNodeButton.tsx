import { useEffect } from 'react';
import type { FlowNode } from '../../openapi/flow/index.ts';
import type { CallbackRequest } from '../../openapi/index.ts';
import { CallbackButton, MemberButton } from './CallbackButton.tsx';
import type { FlowHighlight } from './FlowButton.tsx';
import { simulatedOf } from './flowNodes.ts';
import type { FlowViewProps, SimulatedUrl } from './flowPane.types.ts';
import { GroupButton, HeadingButton } from './GroupButton.tsx';
import { OperationButton } from './OperationButton.tsx';
import { RevealButton } from './RevealButton.tsx';

export type FlowButtonNode = Exclude<FlowNode, { kind: 'party' }>;
export type FlowNodeHandlers = Pick<FlowViewProps, 'onSelect' | 'onReveal' | 'onToggle' | 'onMissingUrl'>;

export interface FlowNodeButtonProps {
  readonly node: FlowButtonNode;
  readonly highlight: FlowHighlight;
  readonly url: SimulatedUrl | undefined;
  readonly handlers: FlowNodeHandlers;
  readonly tabIndex?: number | undefined;
  /** Where the lines of its path or key start, after the first; without it, they break by themselves. */
  readonly breaks?: readonly number[];
}

/** The button of a node, the same in the canvas and in the list, and the way from there to the document. */
export function FlowNodeButton({ node, highlight, url, handlers, tabIndex, breaks }: FlowNodeButtonProps) {
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
            breaks={breaks}
            onPress={() => onSelect({ operationId: node.id })}
          />
          {highlight !== 'none' && (
            <RevealButton
              label={`Show ${node.urlKind ? 'webhook' : 'operation'} in document`}
              onPress={() => onReveal(node.operation.range)}
            />
          )}
        </>
      );
    case 'group':
      return <GroupButton {...look} group={node} url={url} breaks={breaks} onPress={() => onToggle(node)} />;
    case 'callback': {
      const { callback, operationId } = node;
      const select = (part?: number) =>
        onSelect({ operationId, callbackId: node.id, ...(part !== undefined && { part }) });
      return (
        <>
          {node.groupId === undefined ? (
            <CallbackButton {...look} callback={callback} url={url} breaks={breaks} onPress={select} />
          ) : (
            <MemberButton {...look} callback={callback} onPress={() => select()} />
          )}
          {highlight === 'selected' && (
            <RevealButton
              label={`Show ${callback.link ? 'link' : 'callback'} in document`}
              onPress={() => onReveal(callback.keyRange)}
            />
          )}
        </>
      );
    }
  }
}

/** Asks for the URL of a callback request that came on screen without one, once for each analysis. */
function useMissingUrl(
  callback: CallbackRequest | undefined,
  url: SimulatedUrl | undefined,
  onMissingUrl: (callbackId: string) => void,
) {
  const missing = url === undefined ? callback : undefined;
  useEffect(() => {
    if (missing !== undefined) onMissingUrl(missing.id);
  }, [missing, onMissingUrl]);
}
