import '@xyflow/react/dist/base.css';
import { ReactFlowProvider } from '@xyflow/react';
import { useRef } from 'react';
import styles from './FlowCanvas.module.css';
import { type FlowCanvasProps, FlowDiagram } from './FlowDiagram.tsx';
import { useCanvasSize } from './useCanvasSize.ts';

/** The flow as a picture with swimlanes, to pan and zoom. Loaded on use: it brings React Flow with it. */
export function FlowCanvas(props: FlowCanvasProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useCanvasSize(frame);
  return (
    <div ref={frame} className={styles.frame}>
      {size && (
        <ReactFlowProvider>
          <FlowDiagram {...props} size={size} />
        </ReactFlowProvider>
      )}
    </div>
  );
}
