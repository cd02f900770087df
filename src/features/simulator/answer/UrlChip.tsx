import type { UrlPart } from '../../../openapi/index.ts';
import { sourceCaption } from '../../../openapi/index.ts';
import { shorten } from '../../../openapi/source/index.ts';
import { useLit, usePinned } from '../../../store/focusHooks.ts';
import { cutText, MOST_OF_URL } from '../../../ui/cutText.ts';
import { withoutBackticks } from '../../../ui/InlineCode.tsx';
import { type CaptionedPart, stateWord } from './partWords.ts';
import styles from './UrlChip.module.css';

interface UrlChipProps {
  readonly callbackId: string;
  readonly part: CaptionedPart;
  readonly index: number;
  readonly mode: 'values' | 'template';
  /** Tab goes to this one of its row. */
  readonly isStop: boolean;
}

/**
 * One expression of the key. Its text is the value (or else the expression); the template is drawn by the style sheet
 * from an attribute, so that it is never part of the URL's text. The legend names where it comes from.
 */
export function UrlChip({ callbackId, part, index, mode, isStop }: UrlChipProps) {
  const { resolution } = part;
  const lit = useLit((links) => links?.callbackId === callbackId && links.parts.includes(index));
  const pinned = usePinned({ kind: 'part', callbackId, part: index });
  const text = chipText(part);
  const word = stateWord(resolution);
  const caption = cutText(sourceCaption(part.expression), CAPTION);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element cannot break across lines, as a URL must
    <span
      className={styles.chip}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-pressed={pinned}
      aria-label={text === '' ? 'empty value' : undefined}
      data-part={index}
      data-kind={part.sourceKind}
      data-message={'message' in part.expression ? part.expression.message : undefined}
      data-state={resolution.kind}
      data-generated={(resolution.kind === 'resolved' && resolution.generated) || undefined}
      data-mode={mode}
      data-lit={lit || undefined}
      data-template={cutText(part.raw)}
      title={[caption, word, withoutBackticks(part.explanation)].filter(Boolean).join(' · ')}
    >
      <span className={styles.value}>{cutText(text, MOST_OF_URL)}</span>
    </span>
  );
}

const LONGEST_VALUE = 80;
const CAPTION = 200;

/** A part as a text: the value, or the expression where it has none. */
export function urlPartText(part: UrlPart): string {
  return part.kind === 'literal' ? part.raw : chipText(part);
}

function chipText({ resolution, raw }: CaptionedPart): string {
  if (resolution.kind === 'resolved') return resolution.text;
  if (resolution.kind === 'missing' || resolution.value === undefined) return raw;
  return shorten(JSON.stringify(resolution.value), LONGEST_VALUE);
}
