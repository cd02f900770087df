import type { DocumentRange, Fix, Problem } from '../../openapi/index.ts';
import type { NotePlace } from '../../openapi/notes/index.ts';
import { InlineCode, withoutBackticks } from '../../ui/InlineCode.tsx';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import styles from './ProblemRow.module.css';

interface ProblemRowProps {
  readonly problem: Problem;
  readonly place: string;
  readonly callbackName: string | undefined;
  /** Where a note on it is pinned. */
  readonly notePlace?: NotePlace | undefined;
  /** The document was last led to this one. */
  readonly current?: boolean;
  /** Another row's fix has the same title. */
  readonly sharesFix?: boolean;
  onReveal(range: DocumentRange): void;
  onApplyFix(fix: Fix): void;
  /** Where the keyboard's `N` may be out of reach. */
  onAddNote?: ((at: NotePlace) => void) | undefined;
}

/** One problem: the message goes to the place it names; what to type, the specification and the fix are below it. */
export function ProblemRow(props: ProblemRowProps) {
  const {
    problem,
    place,
    callbackName,
    notePlace,
    current = false,
    sharesFix = false,
    onReveal,
    onApplyFix,
    onAddNote,
  } = props;
  const { candidates, fix, hint, message, range, severity, specUrl } = problem;
  const press = (code: string) => {
    const candidate = candidates?.find(({ name }) => name === code);
    return candidate && { title: `Write ${code}`, run: () => onApplyFix(candidate.fix) };
  };
  return (
    <li
      className={styles.row}
      data-current={current || undefined}
      data-note-id={notePlace?.id}
      data-note={notePlace?.part && `problem ${notePlace.part.name}`}
    >
      <span className={styles.icon}>
        <SeverityIcon severity={severity} />
      </span>
      <div className={styles.text}>
        <button
          type="button"
          className={styles.place}
          data-stop
          aria-current={current || undefined}
          onClick={() => onReveal(range)}
        >
          <InlineCode text={message} /> <span className={styles.position}>{place}</span>
        </button>
        {hint !== undefined && (
          <p className={styles.hint}>
            <InlineCode text={hint} press={press} />
          </p>
        )}
        {(callbackName !== undefined || specUrl !== undefined || onAddNote) && (
          <p className={styles.more}>
            {callbackName !== undefined && (
              <span>
                in <bdi>{callbackName}</bdi>
              </span>
            )}
            {specUrl !== undefined && (
              <a
                href={specUrl}
                target="_blank"
                rel="noreferrer"
                aria-label={`Spec: ${problem.code}, at ${place}`}
              >
                Spec
              </a>
            )}
            {notePlace && onAddNote && (
              <button
                type="button"
                className={styles.note}
                aria-label={`Add note on the problem at ${place}`}
                onClick={() => onAddNote(notePlace)}
              >
                Add note
              </button>
            )}
          </p>
        )}
      </div>
      {fix !== undefined && (
        <button
          type="button"
          className={styles.fix}
          aria-label={`Fix: ${withoutBackticks(fix.title)}${sharesFix ? `, at ${place}` : ''}`}
          title={withoutBackticks(fix.title)}
          onClick={() => onApplyFix(fix)}
        >
          Fix
        </button>
      )}
    </li>
  );
}
