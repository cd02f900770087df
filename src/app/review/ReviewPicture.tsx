import { type CSSProperties, useId, useState } from 'react';
import { rootFontSize } from '../../features/flow/canvas/useCanvasSize.ts';
import { Shapes } from '../../features/flow/sequence/Shapes.tsx';
import { textRuler } from '../../features/flow/textRuler.ts';
import type { Drawing } from '../../openapi/pictures/index.ts';
import { WIDE_PICTURE } from '../../openapi/review/index.ts';
import styles from './ReviewPage.module.css';

const NONE: readonly number[] = [];

/** A drawing in the colours of the page; a wide one scrolls by itself. */
export function ReviewPicture({ name, drawing }: { readonly name: string; readonly drawing: Drawing }) {
  const id = useId();
  const [rem] = useState(rootFontSize);
  const [monoWidth] = useState(() => textRuler(rem).mono('0') / (0.75 * rem));
  const width = Math.ceil(drawing.width);
  const height = Math.ceil(drawing.height);
  return (
    <figure
      className={styles.figure}
      data-wide={width > WIDE_PICTURE || undefined}
      style={{ '--picture': `${(width * rem) / 16}px` } as CSSProperties}
    >
      <figcaption>
        {name}
        <span className={styles.hint} data-screen-only>
          &nbsp;· scroll sideways to see all of it
        </span>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={styles.canvas} aria-label={name} tabIndex={0}>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}t ${id}d`}>
          <title id={`${id}t`}>{`${name} of ${drawing.title}`}</title>
          <desc id={`${id}d`}>{drawing.description}</desc>
          {drawing.groups.map(({ shapes }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part of a drawing is its place in it
            <Shapes key={index} shapes={shapes} monoWidth={monoWidth} lit={NONE} />
          ))}
        </svg>
      </section>
    </figure>
  );
}
