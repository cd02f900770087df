import { useRef } from 'react';
import styles from './FlowCanvas.module.css';
import { type FlowCanvasProps, FlowDiagram } from './FlowDiagram.tsx';
import { useCanvasSize } from './useCanvasSize.ts';
import { useDragToPan } from './useDragToPan.ts';

/**
 * The flow as a picture with swimlanes. It scrolls natively, so that scrollbars show where one is and every way to
 * scroll works.
 */
export function FlowCanvas(props: FlowCanvasProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const size = useCanvasSize(scroller);
  const dragging = useDragToPan(scroller);
  return (
    <div ref={scroller} className={styles.scroller} data-flow-canvas {...dragging}>
      {size && <FlowDiagram {...props} size={size} scroller={scroller} />}
    </div>
  );
}
