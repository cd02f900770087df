import { cutText } from '../../../ui/cutText.ts';
import styles from './Rows.module.css';

/** How a value goes over the wire, as far as there is room for it. */
export function WireLine({ text }: { text: string }) {
  return (
    <p className={styles.wire}>
      {text === '' ? 'Nothing of it is sent.' : <code title="As it is sent">{cutText(text)}</code>}
    </p>
  );
}
