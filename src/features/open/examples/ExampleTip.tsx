import { useState } from 'react';
import { EXAMPLES } from '../../../examples/examples.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import styles from './ExampleTip.module.css';

/** Stays dismissed in every pane that shows it. */
let lastDismissed: string | undefined;

/** What to notice in the example that is open. */
export default function ExampleTip({ name }: { name: string }) {
  const [dismissed, setDismissed] = useState(lastDismissed);
  const example = EXAMPLES.find((each) => each.name === name);
  if (!example || dismissed === name) return null;
  return (
    <p className={styles.notice}>
      <span className={styles.text}>
        <strong>What to notice:</strong> <InlineCode text={example.notice} />
      </span>
      <button
        type="button"
        className={styles.dismiss}
        aria-label="Dismiss tip"
        onClick={() => {
          lastDismissed = name;
          setDismissed(name);
        }}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </p>
  );
}
