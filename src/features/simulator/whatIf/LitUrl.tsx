import type { Range } from '../../../openapi/index.ts';
import styles from './WhatIf.module.css';

/** A URL with some stretches lit. */
export function LitUrl({ url, ranges }: { url: string; ranges: readonly Range[] }) {
  let end = 0;
  const pieces = ranges
    .filter(({ start }) => start < url.length)
    .map((range) => {
      const before = url.slice(end, range.start);
      end = Math.min(range.end, url.length);
      return { start: range.start, before, lit: url.slice(range.start, end) };
    });
  return (
    <>
      {pieces.map(({ start, before, lit }) => (
        <span key={start}>
          {before}
          <mark className={styles.differs}>{lit}</mark>
        </span>
      ))}
      {url.slice(end)}
    </>
  );
}
