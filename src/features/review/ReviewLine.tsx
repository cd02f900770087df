import type { ReviewWord, ReviewWords } from '../../openapi/review/index.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import styles from './ReviewContent.module.css';

/** A line of words, each as what it is. */
export function ReviewLine({ words }: { readonly words: ReviewWords }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place in the line
  return words.map((word, index) => <Word key={index} word={word} />);
}

function Word({ word }: { readonly word: ReviewWord }) {
  switch (word.kind) {
    case 'text':
      return word.text;
    case 'data':
      return <bdi>{word.text}</bdi>;
    case 'strong':
      return <b>{word.text}</b>;
    case 'code':
      return (
        <code className={styles.code}>
          {(word.pieces ?? [{ text: word.text, kind: undefined }]).map(({ text, kind }, index) =>
            kind === undefined ? (
              text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the URL
              <span key={index} className={styles.piece} data-kind={kind}>
                {text}
              </span>
            ),
          )}
        </code>
      );
    case 'mark':
      return (
        <span className={styles.mark} data-severity={word.severity}>
          <SeverityIcon severity={word.severity} /> {word.text}
        </span>
      );
    case 'link':
      return (
        <a href={word.url} target="_blank" rel="noreferrer">
          {word.text}
        </a>
      );
  }
}
