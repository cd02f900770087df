import { smallestEdit } from '../../../openapi/source/index.ts';
import { cutText, MOST_OF_URL } from '../../../ui/cutText.ts';
import styles from './WhatIf.module.css';

/** A URL with the stretch lit in which it differs from another. */
export function UrlDifference({ url, from }: { url: string; from: string }) {
  const edit = smallestEdit(from, url);
  if (from === '' || edit === undefined || edit.text === '') return <>{cutText(url, MOST_OF_URL)}</>;
  return (
    <>
      {cutText(url.slice(0, edit.start), MOST_OF_URL)}
      <mark className={styles.differs}>{cutText(edit.text, MOST_OF_URL)}</mark>
      {cutText(url.slice(edit.start + edit.text.length), MOST_OF_URL)}
    </>
  );
}
