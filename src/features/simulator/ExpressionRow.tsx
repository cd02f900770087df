import type { Resolution } from '../../openapi/index.ts';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { asSentence } from './asSentence.ts';
import { PointerWalk } from './PointerWalk.tsx';
import type { Pointing } from './pointing.ts';
import type { ExpressionPart } from './sourceCaption.ts';
import { sourceCaption, stateWord } from './sourceCaption.ts';
import styles from './UrlExplanation.module.css';

interface ExpressionRowProps extends Pointing {
  readonly part: ExpressionPart;
  readonly index: number;
  readonly specUrl: string | undefined;
  /** The reason that already stands in the URL's place; it is not said twice. */
  readonly told: string | undefined;
}

/** What one expression reads, what it became and how it got there. */
export function ExpressionRow({ part, index, specUrl, told, hovered, onHover, onPick }: ExpressionRowProps) {
  const { resolution } = part;
  return (
    <li
      className={styles.row}
      data-hovered={hovered === index || undefined}
      onPointerEnter={() => onHover?.(index)}
      onPointerLeave={() => onHover?.(undefined)}
    >
      <p className={styles.became}>
        <code className={styles.expression} data-kind={part.sourceKind}>
          {part.raw}
        </code>
        <span className={styles.arrow} aria-hidden="true">
          →
        </span>
        <Became resolution={resolution} told={told} />
        <button
          type="button"
          className={styles.source}
          aria-label={`Go to field: ${sourceCaption(part.expression)}`}
          onClick={() => onPick(resolution.source)}
          onFocus={() => onHover?.(index)}
          onBlur={() => onHover?.(undefined)}
        >
          Go to field
        </button>
      </p>
      <p className={styles.sentence}>
        <InlineCode text={part.explanation} />{' '}
        {specUrl !== undefined && (
          <a href={specUrl} target="_blank" rel="noreferrer">
            Specification
          </a>
        )}
      </p>
      {resolution.kind === 'resolved' &&
        resolution.notes.map((note) => (
          <p key={note} className={styles.sentence}>
            <InlineCode text={asSentence(note)} />
          </p>
        ))}
      {resolution.walk.length > 0 && (
        <PointerWalk steps={resolution.walk} unusable={resolution.kind === 'unusable'} />
      )}
    </li>
  );
}

function Became({ resolution, told }: { resolution: Resolution; told: string | undefined }) {
  const word = stateWord(resolution);
  return (
    <span className={styles.result} data-state={resolution.kind}>
      {word !== '' && <b>{word} </b>}
      {resolution.kind === 'resolved' && <code>{resolution.text}</code>}
      {resolution.kind !== 'resolved' && resolution.message !== told && (
        <InlineCode text={resolution.message} />
      )}
      {/* With a walk, the names stand at the step that failed. */}
      {resolution.kind === 'missing' && resolution.walk.length === 0 && <Instead missing={resolution} />}
    </span>
  );
}

function Instead({ missing }: { missing: Extract<Resolution, { kind: 'missing' }> }) {
  const { available, nearest } = missing;
  if (available.length === 0) return null;
  return (
    <span className={styles.choices}>
      {' · there: '}
      <code>{available.join(', ')}</code>
      {nearest !== undefined && (
        <>
          {' · nearest: '}
          <code>{nearest}</code>
        </>
      )}
    </span>
  );
}
