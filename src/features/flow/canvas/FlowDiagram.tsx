import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type FlowGroup, type FlowHeading, type FlowNode, layoutFlow } from '../../../openapi/flow/index.ts';
import type { Operation } from '../../../openapi/index.ts';
import { FlowChangesContext } from '../flowChanges.ts';
import { FLOW_MARGIN, flowMetrics, LANE_HEADER } from '../flowMetrics.ts';
import { highlightOf, urlOfNode } from '../flowNodes.ts';
import type { FlowControls, FlowViewProps } from '../flowPane.types.ts';
import { laneAsks } from '../laneWidths.ts';
import { textRuler } from '../textRuler.ts';
import { EdgeLayer } from './EdgeLayer.tsx';
import { FlowBranches } from './FlowBranches.tsx';
import styles from './FlowCanvas.module.css';
import { drawnBranches, flowTrees } from './flowTree.ts';
import { LaneHeader } from './LaneHeader.tsx';
import { litNodes } from './litNodes.ts';
import { PartyCard } from './PartyCard.tsx';
import { rootFontSize } from './useCanvasSize.ts';
import { useFlowKeys } from './useFlowKeys.ts';
import { useFlowScroll } from './useFlowScroll.ts';

export interface FlowCanvasProps extends FlowViewProps {
  /** All there are, whatever the filter leaves: lanes stay as wide as they are while one types there. */
  readonly operations: readonly Operation[];
  /** Changes when the reader filters or groups: the flow is shown from its start or selection again. */
  readonly arrangement: string;
  readonly controls: RefObject<FlowControls | null>;
  /** Told how high the flow is, in pixels, scrollbar included. */
  readonly onContentHeight: (pixels: number) => void;
}

interface FlowDiagramProps extends FlowCanvasProps {
  readonly size: { readonly width: number; readonly height: number };
  readonly scroller: RefObject<HTMLElement | null>;
}

export function FlowDiagram(props: FlowDiagramProps) {
  const { operations, graph, path, selection, urls, size, scroller, arrangement, controls, entrance } = props;
  const { onSelect, onReveal, onToggle, onMissingUrl, onContentHeight } = props;
  const [rem] = useState(rootFontSize);
  const [ruler] = useState(() => textRuler(rem));
  const changes = useContext(FlowChangesContext);
  const withUrls = urls.size > 0;
  const asks = useMemo(() => laneAsks(operations, ruler, rem, changes), [operations, ruler, rem, changes]);
  const { laneCount } = graph;
  const metrics = useMemo(
    () => flowMetrics({ paneWidth: size.width, laneCount, asks, withUrls, ruler, rem }),
    [size.width, laneCount, asks, withUrls, ruler, rem],
  );
  const layout = useMemo(() => layoutFlow(graph, metrics), [graph, metrics]);
  const header = LANE_HEADER * rem;
  const margin = FLOW_MARGIN * rem;
  const canvas = useMemo(() => ({ ...size, header, margin }), [size, header, margin]);
  const scroll = useFlowScroll({ scroller, layout, canvas, selection, arrangement, controls });
  const { show, onScroll } = scroll;
  useEffect(() => {
    const { current } = scroller;
    current?.addEventListener('scroll', onScroll, { passive: true });
    return () => current?.removeEventListener('scroll', onScroll);
  }, [scroller, onScroll]);

  const width = layout.width + 2 * margin;
  const height = Math.ceil(layout.height + margin);
  const overflows = Math.ceil(width) > size.width;
  useLayoutEffect(() => {
    const { current } = scroller;
    // Looked at only where there is one: it makes the browser lay out the page at once.
    const scrollbar = overflows && current ? current.offsetHeight - current.clientHeight : 0;
    onContentHeight(height + scrollbar);
  }, [height, overflows, scroller, onContentHeight]);

  const latestToggle = useRef(onToggle);
  useLayoutEffect(() => {
    latestToggle.current = onToggle;
  }, [onToggle]);
  // The same handlers as long as possible: nodes that are given others are drawn again.
  const handlers = useMemo(() => {
    const toggle = (node: FlowGroup | FlowHeading) => latestToggle.current(node);
    return { onSelect, onReveal, onToggle: toggle, onMissingUrl };
  }, [onSelect, onReveal, onMissingUrl]);
  const keys = useFlowKeys({ layout, selection, show, onToggle: handlers.onToggle, entrance });
  const onKeyDown = (event: KeyboardEvent) => {
    const zoom = event.ctrlKey || event.metaKey || event.altKey ? undefined : ZOOM_KEYS.get(event.key);
    if (zoom === undefined) return keys.onKeyDown(event);
    event.preventDefault();
    scroll[zoom]();
  };

  const trees = useMemo(() => flowTrees(layout), [layout]);
  const { all, isDrawn } = useMemo(
    () => drawnBranches(layout, scroll.sight, [keys.stop, selection?.callbackId]),
    [layout, scroll.sight, keys.stop, selection],
  );
  const lit = useMemo(() => litNodes(graph, { path, selection }), [graph, path, selection]);
  const isLit = useCallback((id: string) => lit.has(id), [lit]);
  const look = (node: FlowNode) => ({
    highlight: highlightOf(node, { path, selection }),
    url: urlOfNode(node, urls),
    tabIndex: node.id === keys.stop ? 0 : -1,
    isWanted: node.id === keys.wanted,
    breaks: metrics.breaksOf(node),
    isLit: lit.has(node.id),
    handlers,
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div
      className={styles.content}
      style={{ width, height, zoom: scroll.zoom }}
      onKeyDown={onKeyDown}
      onFocus={keys.onFocus}
    >
      <div className={styles.origin} style={{ left: margin }}>
        <EdgeLayer layout={layout} sight={scroll.sight} all={all} isLit={isLit} onSelect={onSelect} />
      </div>
      {graph.sections.map((section, index) => {
        const span = layout.sections[index] ?? { y: 0, height: 0 };
        const party = layout.nodes.find(({ node }) => node.kind === 'party' && node.section === index);
        return (
          <div key={section.kind} className={styles.section} style={{ top: span.y, height: span.height }}>
            <LaneHeader section={section} lanes={layout.lanes} left={margin} />
            <div className={styles.origin} style={{ left: margin, top: -span.y }}>
              {party && <PartyCard box={party} isLit={lit.has(party.node.id)} />}
              <FlowBranches
                label={section.laneLabels.slice(0, 2).filter(Boolean).join(' → ')}
                branches={trees[index] ?? []}
                isDrawn={isDrawn}
                all={all}
                layout={layout}
                look={look}
              />
            </div>
          </div>
        );
      })}
    </div>
  );
}

const ZOOM_KEYS: ReadonlyMap<string, keyof FlowControls> = new Map([
  ['+', 'zoomIn'],
  ['=', 'zoomIn'],
  ['-', 'zoomOut'],
  ['0', 'fit'],
]);
