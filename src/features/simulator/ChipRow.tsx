import type { ClipboardEvent, PointerEvent } from 'react';
import type { UrlPart } from '../../openapi/index.ts';
import type { Pointing } from './pointing.ts';
import styles from './UrlChip.module.css';
import { UrlChip } from './UrlChip.tsx';

interface ChipRowProps extends Pointing {
  readonly parts: readonly UrlPart[];
  readonly mode: 'values' | 'template';
}

/**
 * A line of chips that can be pointed at. Pointer only: the keyboard has a button for each part in `UrlExplanation`,
 * and a button among the chips could not break across lines.
 */
export function ChipRow({ parts, mode, hovered, onHover, onPick }: ChipRowProps) {
  const pick = (event: PointerEvent) => {
    const index = partIndex(event.target);
    const part = index === undefined ? undefined : parts[index];
    if (part?.kind === 'expression' && !getSelection()?.toString()) onPick(part.resolution.source);
  };
  return (
    <span
      className={styles.row}
      onPointerOver={(event) => onHover?.(partIndex(event.target))}
      onPointerLeave={() => onHover?.(undefined)}
      onPointerUp={pick}
      onCopy={copyOneLine}
    >
      {parts.map((part, index) =>
        part.kind === 'literal' ? (
          <span key={part.range.start}>{part.raw}</span>
        ) : (
          <UrlChip key={part.range.start} part={part} index={index} mode={mode} hovered={hovered === index} />
        ),
      )}
    </span>
  );
}

function partIndex(target: EventTarget): number | undefined {
  const chip = target instanceof Element ? target.closest('[data-part]') : null;
  return chip instanceof HTMLElement ? Number(chip.dataset.part) : undefined;
}

/** A selection across chips would carry the line breaks of their boxes. */
function copyOneLine(event: ClipboardEvent): void {
  const text = getSelection()?.toString().replaceAll('\n', '');
  if (!text) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
}
