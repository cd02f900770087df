import { useState } from 'react';
import { EXAMPLES } from '../../../examples/examples.ts';
import type { AppStore } from '../../../store/createAppStore.ts';
import { useApp } from '../../../store/hooks.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import styles from './ExampleNotice.module.css';

/** What to notice in the example that is open. */
export function ExampleNotice() {
  const name = useApp(selectExampleName);
  const [dismissed, setDismissed] = useState<string>();
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
        onClick={() => setDismissed(name)}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </p>
  );
}

const selectExampleName = ({ work }: AppStore): string | undefined =>
  work.origin.kind === 'example' ? work.origin.name : undefined;
