import type { DrawnLine, DrawnShape, DrawnText } from '../../../openapi/pictures/index.ts';
import styles from './SequenceView.module.css';

interface ShapesProps {
  readonly shapes: readonly DrawnShape[];
  /** How wide a character of the page's monospaced font is, in em. */
  readonly monoWidth: number;
  /** Parts of the URL under the shared focus. */
  readonly lit: readonly number[];
}

/** Shapes of a drawing in the colours of the page. */
export function Shapes({ shapes, monoWidth, lit }: ShapesProps) {
  return (
    <g>
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a shape is its place in the drawing
        <Shape key={index} shape={shape} monoWidth={monoWidth} lit={lit} />
      ))}
    </g>
  );
}

function Shape({ shape, ...text }: Omit<ShapesProps, 'shapes'> & { readonly shape: DrawnShape }) {
  if (shape.shape === 'text') return <Text text={shape} {...text} />;
  if (shape.shape === 'line') return <Line line={shape} />;
  const { x, y, width, height, radius, role } = shape;
  return <rect className={styles.rect} data-role={role} {...{ x, y, width, height, rx: radius }} />;
}

function Line({ line: { points, role, dashed, end } }: { readonly line: DrawnLine }) {
  const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const [from, to] = points.slice(-2);
  return (
    <>
      <path className={styles.line} data-role={role} data-dashed={dashed || undefined} d={path} />
      {end !== 'none' && from && to && <path className={styles.head} data-end={end} d={headPath(from, to)} />}
    </>
  );
}

/** The head of a horizontal arrow. */
function headPath(from: readonly [number, number], [x, y]: readonly [number, number]): string {
  const back = x > from[0] ? x - 8 : x + 8;
  return `M${back} ${y - 4}L${x} ${y}L${back} ${y + 4}`;
}

interface TextProps extends Omit<ShapesProps, 'shapes'> {
  readonly text: DrawnText;
}

function Text({ text: { x, y, anchor, size, font, bold, role, pieces }, monoWidth, lit }: TextProps) {
  let left = x;
  const placed = pieces.map((piece) => {
    const start = left;
    left += piece.text.length * size * monoWidth;
    return { ...piece, start, width: left - start };
  });
  return (
    <>
      {font === 'mono' &&
        anchor === 'start' &&
        placed.map(
          ({ kind, change, part, start, width }) =>
            (kind ?? change) && (
              <rect
                key={start}
                className={styles.mark}
                data-kind={kind}
                data-change={change}
                data-part={part}
                data-mark-lit={(part !== undefined && lit.includes(part)) || undefined}
                x={start - 1}
                y={y - size}
                width={width + 2}
                height={size + 4}
                rx="2"
              />
            ),
        )}
      <text
        className={styles.text}
        data-font={font}
        data-bold={bold || undefined}
        data-role={role}
        {...{ x, y, fontSize: size, textAnchor: anchor }}
      >
        {placed.map(({ text, kind, change, part, start, soft }) =>
          kind === undefined && !soft && !change ? (
            text
          ) : (
            <tspan
              key={start}
              className={soft ? styles.soft : styles.piece}
              data-kind={kind}
              data-change={change}
              data-part={part}
            >
              {text}
            </tspan>
          ),
        )}
      </text>
    </>
  );
}
