import { ReactFlow, useStore } from '@xyflow/react';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  type FlowGroup,
  type FlowHeading,
  layoutFlow,
  type PlacedEdge,
} from '../../../openapi/flow/index.ts';
import { flowMetrics, LANE_HEADER } from '../flowMetrics.ts';
import { highlightOf, urlOfNode } from '../flowNodes.ts';
import type { FlowControls, FlowViewProps } from '../flowPane.types.ts';
import { canvasNode } from './canvasNode.ts';
import { EdgeLayer } from './EdgeLayer.tsx';
import { type CanvasNode, flowNodeTypes } from './flowNodeTypes.tsx';
import { LaneHeaders } from './LaneHeaders.tsx';
import { litNodes } from './litNodes.ts';
import { rootFontSize } from './useCanvasSize.ts';
import { useFlowKeys } from './useFlowKeys.ts';
import { useFlowViewport } from './useFlowViewport.ts';
import { MAX_ZOOM, MIN_ZOOM } from './viewport.ts';
import { sightOf, visiblePart } from './visibleNodes.ts';

export interface FlowCanvasProps extends FlowViewProps {
  /** Changes when the reader filters or groups: the flow is shown from its start or selection again. */
  readonly arrangement: string;
  readonly controls: RefObject<FlowControls | null>;
}

interface FlowDiagramProps extends FlowCanvasProps {
  readonly size: { readonly width: number; readonly height: number };
}

export function FlowDiagram(props: FlowDiagramProps) {
  const { graph, path, selection, urls, size, arrangement, controls, entrance } = props;
  const { onSelect, onReveal, onToggle, onMissingUrl } = props;
  const [rem] = useState(rootFontSize);
  const header = Math.round(LANE_HEADER * rem);
  const withUrls = urls.size > 0;
  const layout = useMemo(
    () =>
      layoutFlow(graph, flowMetrics({ paneWidth: size.width, laneCount: graph.laneCount, withUrls, rem })),
    [graph, size.width, withUrls, rem],
  );
  const canvas = useMemo(() => ({ ...size, header }), [size, header]);
  const viewport = useFlowViewport({ layout, canvas, selection, arrangement, controls });
  const { hold } = viewport;
  const latestToggle = useRef(onToggle);
  useLayoutEffect(() => {
    latestToggle.current = onToggle;
  }, [onToggle]);
  // The same handlers as long as possible: nodes that are given others are drawn again.
  const handlers = useMemo(() => {
    const toggle = (node: FlowGroup | FlowHeading) => {
      hold();
      latestToggle.current(node);
    };
    return { onSelect, onReveal, onToggle: toggle, onMissingUrl };
  }, [onSelect, onReveal, onMissingUrl, hold]);
  const { show } = viewport;
  const keys = useFlowKeys({ layout, selection, show, onToggle: handlers.onToggle, entrance });

  const always = useMemo(
    () => new Set([keys.stop ?? '', selection?.callbackId ?? '']),
    [keys.stop, selection],
  );
  const sight = useStore(
    ({ transform: [x, y, zoom] }) => sightOf({ x, y, zoom }, size.width, size.height),
    (a, b) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height,
  );
  const visible = useMemo(() => visiblePart(layout, sight, always), [layout, sight, always]);
  const lit = useMemo(() => litNodes(graph, { path, selection }), [graph, path, selection]);
  const nodes = visible.nodes.map((box) => {
    const { node } = box;
    const { id } = node;
    return canvasNode(box, {
      highlight: highlightOf(node, { path, selection }),
      url: urlOfNode(node, urls),
      tabIndex: id === keys.stop ? 0 : -1,
      isWanted: id === keys.wanted,
      handlers,
      isLit: lit.has(id),
      header,
    });
  });
  const isLit = useCallback(({ edge }: PlacedEdge) => lit.has(edge.target), [lit]);

  return (
    <ReactFlow<CanvasNode>
      nodes={nodes}
      nodeTypes={flowNodeTypes}
      defaultViewport={viewport.initial}
      onMoveStart={viewport.onMoveStart}
      onScrollCapture={viewport.onScrollCapture}
      translateExtent={viewport.extent}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      panOnScroll
      zoomOnDoubleClick={false}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      proOptions={{ hideAttribution: true }}
      aria-label="Flow diagram"
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <EdgeLayer layout={layout} edges={visible.edges} isLit={isLit} onSelect={onSelect} />
      <LaneHeaders layout={layout} sections={graph.sections} height={header} />
    </ReactFlow>
  );
}
