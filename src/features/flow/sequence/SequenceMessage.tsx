import type { KeyboardEvent } from 'react';
import type { CallbackRequest } from '../../../openapi/index.ts';
import type { DrawnGroup } from '../../../openapi/pictures/index.ts';
import { useFocus, useLit } from '../../../store/focusHooks.ts';
import { boundsOf } from './boundsOf.ts';
import styles from './SequenceView.module.css';
import { Shapes } from './Shapes.tsx';

interface SequenceMessageProps {
  readonly name: string;
  readonly group: DrawnGroup;
  /** What it is a message of; absent for the operation. */
  readonly callback: CallbackRequest | undefined;
  readonly pressed: boolean;
  readonly monoWidth: number;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  /** With the part of the URL that was pressed, if one was. */
  readonly onPress: (part?: number) => void;
}

/** A message of the sequence: a button that selects what it belongs to, and takes part in the shared focus. */
export function SequenceMessage(props: SequenceMessageProps) {
  const { name, group, callback, pressed, monoWidth, tabIndex, onFocus, onPress } = props;
  const id = callback?.id;
  const focus = useFocus();
  const isLit = (callbackId: string | undefined) =>
    id !== undefined &&
    (group.group?.expanded === false
      ? group.group.ids.some((each) => each === callbackId)
      : callbackId === id);
  const lit = useLit((links) => isLit(links?.callbackId));
  const kind = useLit((links) => (id !== undefined && links?.callbackId === id ? links.kind : undefined));
  const parts = useLit((links) => (id !== undefined && links?.callbackId === id ? links.parts.join() : ''));
  const hover = (part: number | undefined) => {
    if (id === undefined) return;
    focus.hover(
      part === undefined ? { kind: 'callback', callbackId: id } : { kind: 'part', callbackId: id, part },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  const { x, y, width, height } = boundsOf(group.shapes);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no buttons
    <g
      className={styles.message}
      role="button"
      aria-label={group.label}
      aria-pressed={pressed}
      aria-expanded={group.group?.expanded}
      tabIndex={tabIndex}
      data-sequence-message={name}
      data-note-id={group.id}
      data-lit-kind={lit ? kind : undefined}
      onClick={({ target }) => onPress(partOf(target))}
      onKeyDown={onKeyDown}
      onPointerOver={({ target }) => hover(partOf(target))}
      onPointerLeave={() => focus.hover(undefined)}
      onFocus={({ target }) => {
        onFocus();
        if (id !== undefined && target.matches(':focus-visible'))
          focus.keyboard({ kind: 'callback', callbackId: id });
      }}
      onBlur={() => focus.keyboard(undefined)}
    >
      <rect
        className={styles.ground}
        data-ground-lit={lit || undefined}
        x={x}
        y={y}
        width={width}
        height={height}
        rx="4"
      />
      {group.group && <Arrow group={group} expanded={group.group.expanded} />}
      <Shapes
        shapes={group.shapes}
        monoWidth={monoWidth}
        lit={parts === '' ? NONE : parts.split(',').map(Number)}
      />
    </g>
  );
}

/** Before the first line of a group: whether it is written out. */
function Arrow({ group: { shapes }, expanded }: { readonly group: DrawnGroup; readonly expanded: boolean }) {
  const first = shapes.find((shape) => shape.shape === 'text');
  if (!first) return null;
  return (
    <text className={styles.text} x={first.x - 11} y={first.y} fontSize={first.size}>
      {expanded ? '▾' : '▸'}
    </text>
  );
}

const NONE: readonly number[] = [];

function partOf(target: EventTarget): number | undefined {
  const piece = target instanceof Element ? target.closest('[data-part]') : null;
  const part = piece?.getAttribute('data-part');
  return part == null ? undefined : Number(part);
}
