import type { PointerEvent } from 'react';
import type { Resolution } from '../../../openapi/index.ts';
import { sourceCaption } from '../../../openapi/index.ts';
import { useFocus, useLit } from '../../../store/focusHooks.ts';
import { cutText } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { isolate } from '../../../ui/isolate.ts';
import { useScrollToWhen } from '../focus/useScrollToWhen.ts';
import { Instead, PointerWalk } from './PointerWalk.tsx';
import { asSentence, type CaptionedPart, stateWord } from './partWords.ts';
import styles from './UrlExplanation.module.css';

interface ExpressionRowProps {
  readonly callbackId: string;
  readonly part: CaptionedPart;
  readonly index: number;
  readonly specUrl: string | undefined;
  /** The reason shown in place of the URL; it is not repeated. */
  readonly told: string | undefined;
  readonly onGoToField: (source: string) => void;
  readonly onGoToPart: (index: number) => void;
}

/** What one expression reads, what it became and how it got there. */
export function ExpressionRow({
  callbackId,
  part,
  index,
  specUrl,
  told,
  onGoToField,
  onGoToPart,
}: ExpressionRowProps) {
  const { resolution } = part;
  const focus = useFocus();
  const here = { kind: 'part', callbackId, part: index } as const;
  const lit = useLit((links) => links?.callbackId === callbackId && links.parts.includes(index));
  const row = useScrollToWhen<HTMLLIElement>(lit);
  const pin = ({ target }: PointerEvent) => {
    const isControl = target instanceof Element && target.closest('a, button') !== null;
    if (!isControl && !getSelection()?.toString()) focus.togglePin(here);
  };
  return (
    <li
      ref={row}
      className={styles.row}
      data-kind={part.sourceKind}
      data-lit={lit || undefined}
      onPointerEnter={() => focus.hover(here)}
      onPointerLeave={() => focus.hover(undefined)}
      onPointerUp={pin}
      onFocus={({ target }) => target.matches(':focus-visible') && focus.keyboard(here)}
      onBlur={() => focus.keyboard(undefined)}
    >
      <p className={styles.became}>
        <button
          type="button"
          className={styles.expression}
          data-kind={part.sourceKind}
          title="Show these characters of the key in the document"
          onClick={() => onGoToPart(index)}
        >
          <code>{cutText(part.raw)}</code>
        </button>
        <span className={styles.arrow} aria-hidden="true">
          →
        </span>
        <Became resolution={resolution} told={told} />
        <button
          type="button"
          className={styles.source}
          aria-label={`Go to field: ${isolate(cutText(sourceCaption(part.expression)))}`}
          onClick={() => onGoToField(resolution.source)}
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
      {resolution.kind === 'resolved' && <code>{cutText(resolution.text)}</code>}
      {resolution.kind !== 'resolved' && resolution.message !== told && (
        <InlineCode text={resolution.message} />
      )}
      {/* With a walk, the names are at the step that failed. */}
      {resolution.kind === 'missing' && resolution.walk.length === 0 && (
        <Instead className={styles.choices} available={resolution.available} nearest={resolution.nearest} />
      )}
    </span>
  );
}
