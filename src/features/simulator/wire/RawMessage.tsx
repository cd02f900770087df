import { CopyButton } from '../../../ui/CopyButton.tsx';
import { cutText } from '../../../ui/cutText.ts';
import styles from './RawPopover.module.css';
import type { RawSubject } from './rawSubject.ts';
import type { RawText } from './rawTexts.ts';

const MOST_ROWS = 12;
/** What is copied is the whole. */
const MOST_CHARACTERS = 20_000;

/** A message in one form, to be read, selected and copied. */
export function RawMessage({ name, form, text, reason }: RawText & Pick<RawSubject, 'name'>) {
  if (text === undefined) return <p className={styles.hint}>{reason}</p>;
  // Where there is no body, the empty line after the headers is copied and not shown.
  const shown = text.indexOf('\n\n') === text.length - 2 ? text.slice(0, -2) : text;
  const seen = cutText(shown, MOST_CHARACTERS);
  return (
    <>
      <textarea
        className={styles.text}
        aria-label={`${name.charAt(0).toUpperCase()}${name.slice(1)} as ${form}`}
        readOnly
        spellCheck={false}
        rows={Math.min(seen.split('\n').length, MOST_ROWS)}
        value={seen}
      />
      <div className={styles.tools}>
        <CopyButton text={text} label={`Copy ${form}`} />
      </div>
    </>
  );
}
