import '@xyflow/react/dist/base.css';
import { ReactFlowProvider } from '@xyflow/react';
import { type RefObject, useRef } from 'react';
import type { FlowControls, FlowViewProps } from '../flowPane.types.ts';
import styles from './FlowCanvas.module.css';
import { FlowDiagram } from './FlowDiagram.tsx';
import { useCanvasSize } from './useCanvasSize.ts';

export interface FlowCanvasProps extends FlowViewProps {
  /** Changes when the reader filters or groups: the flow is shown from its start or selection again. */
  readonly arrangement: string;
  readonly controls: RefObject<FlowControls | null>;
}

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
