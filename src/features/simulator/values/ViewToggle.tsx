import { useState } from 'react';
import type { Field } from '../../../openapi/index.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { type FieldState, jsonFault } from '../fields/fieldEdits.ts';
import { fieldLayout, type LaidOut, MOST_ROWS } from './layout.ts';
import styles from './ViewToggle.module.css';

export type View = 'rows' | 'text';

interface ViewToggleProps {
  /** The edited value, by name. */
  readonly name: string;
  /** What the text form is called. */
  readonly text: 'JSON' | 'Text';
  readonly view: View;
  /** False for a text that no rows can be made of. */
  readonly possible: boolean;
  readonly onView: (view: View) => void;
}

/** Rows, or their text, which takes anything. */
export function ViewToggle({ name, text, view, possible, onView }: ViewToggleProps) {
  return (
    <span className={styles.views}>
      <button
        type="button"
        aria-pressed={view === 'rows'}
        disabled={!possible}
        title={possible ? undefined : `Rows need valid JSON of at most ${MOST_ROWS} values`}
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

export interface FieldView {
  /** Whether there are two views to choose from. */
  readonly chooses: boolean;
  readonly view: View;
  /** `undefined` for a text that has no rows. */
  readonly laidOut: LaidOut | undefined;
  /** Why it has none. */
  readonly fault: string | undefined;
  readonly onView: (view: View) => void;
}

/** How a field is shown: an array or object in rows, unless the user wants its text. */
export function useFieldView(field: Field, { json, sent, text }: FieldState): FieldView {
  const [wanted, setWanted] = useState<View>('rows');
  const chooses = json && sent;
  const laidOut = chooses ? fieldLayout(field, text) : undefined;
  return {
    chooses,
    view: laidOut ? wanted : 'text',
    laidOut,
    fault: chooses && !laidOut ? jsonFault(text) : undefined,
    onView: setWanted,
  };
}
