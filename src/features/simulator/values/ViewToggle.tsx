import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { mostRows } from './fieldLayout.ts';
import styles from './Rows.module.css';

export type View = 'rows' | 'text';

interface ViewToggleProps {
  /** What is edited. */
  readonly name: string;
  /** What the text form is called. */
  readonly text: 'JSON' | 'Text';
  readonly view: View;
  /** False for a text that no rows can be made of. */
  readonly possible: boolean;
  readonly onView: (view: View) => void;
}

/** Rows, or the text they stand for, which takes anything. */
export function ViewToggle({ name, text, view, possible, onView }: ViewToggleProps) {
  return (
    <span className={styles.views}>
      <button
        type="button"
        aria-pressed={view === 'rows'}
        disabled={!possible}
        title={possible ? undefined : `Only a sound text of at most ${mostRows} values has rows`}
        onClick={() => onView('rows')}
      >
        Rows<VisuallyHidden> of {name}</VisuallyHidden>
      </button>
      <button type="button" aria-pressed={view === 'text'} onClick={() => onView('text')}>
        {text}
        <VisuallyHidden> of {name}</VisuallyHidden>
      </button>
    </span>
  );
}
