import { lazyPart } from '../../../parts/lazyPart.tsx';
import styles from './Large.module.css';
import type { PlainTextProps } from './PlainText.tsx';

interface WholeTextProps extends PlainTextProps {
  readonly lit?: boolean;
}

/** A large text in the document's kind of editor, which draws the lines in sight alone. */
export function WholeText({ lit, ...props }: WholeTextProps) {
  return (
    <div className={styles.editor} data-lit={lit || undefined}>
      <PlainText {...props} />
    </div>
  );
}

const PlainText = lazyPart<PlainTextProps>({
  name: 'The editor',
  load: () => import('./PlainText.tsx'),
  meanwhile: () => (
    <p className={styles.waiting} aria-busy="true">
      Loading the editor…
    </p>
  ),
});
