import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FlowSelection } from '../../../openapi/flow/index.ts';
import type { Operation } from '../../../openapi/index.ts';
import { buildSequence, type Drawing, drawSequence, sequenceInput } from '../../../openapi/pictures/index.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { rootFontSize, useCanvasSize } from '../canvas/useCanvasSize.ts';
import type { FlowOutcomes, FlowPaneProps } from '../flowPane.types.ts';
import { textRuler } from '../textRuler.ts';
import { callbacksOf, isOf, messageNames } from './messages.ts';
import { SequenceMessage } from './SequenceMessage.tsx';
import styles from './SequenceView.module.css';
import { Shapes } from './Shapes.tsx';

interface SequenceViewProps extends Pick<FlowPaneProps, 'layout' | 'onSelect'> {
  readonly operation: Operation;
  readonly selection: FlowSelection | undefined;
  readonly outcomes: FlowOutcomes;
  /** Told how high the sequence is, in pixels. */
  readonly onContentHeight: (pixels: number) => void;
}

/** Requests whose details are asked for; of more, callbacks share arrows. */
const MOST_LOADED = 300;

/** The exchange of one operation in the order of time. Its messages are buttons that select, arrow keys move among them. */
export function SequenceView({
  operation,
  selection,
  outcomes,
  layout,
  onSelect,
  onContentHeight,
}: SequenceViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const size = useCanvasSize(scroller);
  const description = useId();
  const [rem] = useState(rootFontSize);
  // Widths of the drawing are in pixels of a root font size of 16.
  const scale = rem / 16;
  const [monoWidth] = useState(() => textRuler(rem).mono('0') / (0.75 * rem));
  const callbacks = useMemo(() => callbacksOf(operation), [operation]);
  const { get, load } = outcomes;
  useEffect(() => {
    load([operation.id, ...callbacks.keys()].slice(0, MOST_LOADED));
  }, [operation, callbacks, load]);

  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const width = size === undefined ? undefined : size.width / scale;
  const drawing = useMemo(() => {
    const title = `${operation.method} ${operation.path}`.trim();
    const input = sequenceInput({ title, operations: [operation], outcomeOf: get });
    const sequence = buildSequence({ ...input, expanded });
    return width === undefined ? undefined : drawSequence(sequence, width);
  }, [operation, get, width, expanded]);

  const height = drawing === undefined ? undefined : Math.ceil(drawing.height * scale);
  useLayoutEffect(() => {
    if (height !== undefined) onContentHeight(height);
  }, [height, onContentHeight]);

  const chosen = selection?.operationId === operation.id ? selection.callbackId : undefined;
  const [focused, setFocused] = useState<string>();
  const names = useMemo(() => messageNames(drawing?.groups ?? []), [drawing]);
  const ofChosen = names.find((each) => isOf(each, chosen));
  const stop = names.find(({ name }) => name === focused) ?? ofChosen ?? names[0];
  const shownName = ofChosen?.name;
  const chosenBefore = useRef(chosen);
  useEffect(() => {
    // A sequence is read from its start; only another selection leads further down.
    if (shownName === undefined || chosenBefore.current === chosen) return;
    chosenBefore.current = chosen;
    messagesIn(scroller.current)
      .find(({ dataset }) => dataset.sequenceMessage === shownName)
      ?.scrollIntoView({ block: 'nearest' });
  }, [shownName, chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const messages = messagesIn(scroller.current);
    const at = event.target instanceof SVGElement ? messages.indexOf(event.target) : -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: messages.length - 1 }[event.key];
    const target = to === undefined || at === -1 ? undefined : messages[to];
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
  };

  return (
    <div ref={scroller} className={styles.scroller} data-layout={layout}>
      {drawing && (
        <>
          <VisuallyHidden>
            <span id={description}>{drawing.description}</span>
          </VisuallyHidden>
          <Heads drawing={drawing} scale={scale} />
          {/* biome-ignore lint/a11y/useSemanticElements: SVG has no groups with names of their own */}
          <svg
            className={styles.drawing}
            style={{ marginTop: -headHeight(drawing, scale) }}
            width={Math.ceil(drawing.width * scale)}
            height={height}
            viewBox={`0 0 ${Math.ceil(drawing.width)} ${Math.ceil(drawing.height)}`}
            role="group"
            aria-label={`Sequence of ${drawing.title}`}
            aria-describedby={description}
            onKeyDown={onKeyDown}
          >
            {drawing.groups.map((group, index) => {
              const name = names.find((each) => each.group === group);
              if (name === undefined) {
                // biome-ignore lint/suspicious/noArrayIndexKey: a part of a drawing is its place in it
                return <Shapes key={index} shapes={group.shapes} monoWidth={monoWidth} lit={NONE} />;
              }
              const { id } = name;
              return (
                <SequenceMessage
                  key={name.name}
                  name={name.name}
                  group={group}
                  callback={callbacks.get(id)}
                  pressed={isOf(name, chosen)}
                  monoWidth={monoWidth}
                  tabIndex={name === stop ? 0 : -1}
                  onFocus={() => setFocused(name.name)}
                  onPress={(part) => {
                    if (group.group) setExpanded(toggled(expanded, id));
                    else
                      onSelect({
                        operationId: operation.id,
                        ...(callbacks.has(id) && { callbackId: id, ...(part !== undefined && { part }) }),
                      });
                  }}
                />
              );
            })}
          </svg>
        </>
      )}
    </div>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set(ids.has(id) ? [...ids].filter((each) => each !== id) : [...ids, id]);
}

function headHeight({ heading = 0 }: Drawing, scale: number): number {
  return Math.ceil(heading * scale);
}

/** The heads of the lifelines once more: they stay in sight above a long sequence. */
function Heads({ drawing, scale }: { readonly drawing: Drawing; readonly scale: number }) {
  const { groups, heading = 0, width } = drawing;
  const heads = groups.filter(({ shapes }) => shapes.some(({ role }) => role === 'lane'));
  const shapes = heads.flatMap((head) => head.shapes.filter(({ role }) => role !== 'lane'));
  return (
    <svg
      className={styles.heads}
      width={Math.ceil(width * scale)}
      height={headHeight(drawing, scale)}
      viewBox={`0 0 ${Math.ceil(width)} ${heading}`}
      aria-hidden="true"
    >
      <rect className={styles.above} width="100%" height="100%" />
      <Shapes shapes={shapes} monoWidth={1} lit={NONE} />
    </svg>
  );
}

const NONE: readonly number[] = [];

function messagesIn(element: Element | null): readonly SVGElement[] {
  return [...(element?.querySelectorAll<SVGElement>('[data-sequence-message]') ?? [])];
}
