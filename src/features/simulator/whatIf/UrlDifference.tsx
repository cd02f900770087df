import { cutText, MOST_OF_URL } from '../../../ui/cutText.ts';
import { differenceOf } from './differenceOf.ts';
import styles from './WhatIf.module.css';

/** A URL with the stretch lit in which it differs from another. */
export function UrlDifference({ url, from }: { url: string; from: string }) {
  const { start, end } = differenceOf(from, url);
  if (from === '' || start === end) return <>{cutText(url, MOST_OF_URL)}</>;
  return (
    <>
      {cutText(url.slice(0, start), MOST_OF_URL)}
      <mark className={styles.differs}>{cutText(url.slice(start, end), MOST_OF_URL)}</mark>
      {cutText(url.slice(end), MOST_OF_URL)}
    </>
  );
}
