import type { ReactNode } from 'react';
import styles from './FlowButton.module.css';

/** How a node takes part in the selection: it is selected, it leads to what is, or neither. */
export type FlowHighlight = 'selected' | 'path' | 'none';

/** What every button of the flow is told by the canvas or the list that shows it. */
export interface FlowButtonProps {
  readonly highlight: FlowHighlight;
  /** -1 takes it out of the tab order; arrow keys still reach it. */
  readonly tabIndex?: number | undefined;
  readonly onPress: () => void;
}

interface FrameProps extends FlowButtonProps {
  readonly id: string;
  readonly kind: 'operation' | 'callback' | 'group';
  readonly pressed?: boolean | undefined;
  readonly current?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly children: ReactNode;
}

/** The frame that operations, callback requests and groups share. Its text is its name. */
export function FlowButton({ id, kind, highlight, tabIndex, onPress, children, ...state }: FrameProps) {
  return (
    <button
      type="button"
      className={styles.button}
      data-flow-id={id}
      data-kind={kind}
      data-highlight={highlight}
      tabIndex={tabIndex}
      onClick={onPress}
      aria-pressed={state.pressed}
      aria-current={state.current === true ? 'true' : undefined}
      aria-expanded={state.expanded}
    >
      {children}
    </button>
  );
}
