import type { FocusEvent, PointerEvent, ReactNode } from 'react';
import type { SourceKind } from '../../openapi/index.ts';
import styles from './FlowButton.module.css';

/** How a node takes part in the selection: selected, on the path to the selection, or neither. */
export type FlowHighlight = 'selected' | 'path' | 'none';

/** What every button of the flow is told by the canvas or the list that shows it. */
export interface FlowButtonProps {
  readonly highlight: FlowHighlight;
  /** -1 takes it out of the tab order; arrow keys still reach it. */
  readonly tabIndex?: number | undefined;
  readonly onPress: () => void;
}

/** How a node takes part in the shared focus. */
export interface FlowFocusProps {
  readonly lit: boolean;
  /** The hue it is lit in. */
  readonly kind?: SourceKind | undefined;
  readonly onPointerOver?: (event: PointerEvent) => void;
  readonly onPointerLeave?: () => void;
  readonly onFocus?: (event: FocusEvent) => void;
  readonly onBlur?: () => void;
}

interface FrameProps extends Omit<FlowButtonProps, 'onPress'> {
  readonly onPress: (target: EventTarget) => void;
  readonly focus?: FlowFocusProps | undefined;
  readonly id: string;
  readonly kind: 'heading' | 'operation' | 'callback' | 'member' | 'group';
  readonly pressed?: boolean | undefined;
  readonly current?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly children: ReactNode;
}

/** The frame that headings, operations, callback requests and groups share. Its text is its name. */
export function FlowButton({
  id,
  kind,
  highlight,
  tabIndex,
  onPress,
  focus,
  children,
  ...state
}: FrameProps) {
  const { lit, kind: hue, ...pointing } = focus ?? { lit: false };
  return (
    <button
      type="button"
      className={styles.button}
      data-flow-id={id}
      data-kind={kind}
      data-highlight={highlight}
      tabIndex={tabIndex}
      data-lit={lit || undefined}
      data-lit-kind={lit ? hue : undefined}
      onClick={(event) => onPress(event.target)}
      {...pointing}
      aria-pressed={state.pressed}
      aria-current={state.current === true ? 'true' : undefined}
      aria-expanded={state.expanded}
    >
      {children}
    </button>
  );
}
