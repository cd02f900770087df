import type { Readings } from '../../openapi/index.ts';
import { readingWords } from '../../openapi/readings/index.ts';
import { InlineCode, withoutBackticks } from '../../ui/InlineCode.tsx';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import styles from './ReadingWords.module.css';

/** Says beside the URL under which changed readings it is shown. */
export default function ReadingWords({ readings }: { readings: Partial<Readings> }) {
  const words = readingWords(readings).join('; ');
  if (words === '') return null;
  return (
    <p className={styles.words} title={withoutBackticks(`With changed readings: ${words}`)}>
      <SeverityIcon severity="info" />
      <span>
        with <InlineCode text={words} />
      </span>
    </p>
  );
}
