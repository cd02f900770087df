import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useState } from 'react';
import type { UrlPart } from '../../../openapi/index.ts';
import { useFocus } from '../../../store/focusHooks.ts';
import { cutText, MOST_OF_URL } from '../../../ui/cutText.ts';
import { MoreButton, useMore } from '../../../ui/MoreButton.tsx';
import styles from './UrlChip.module.css';
import { UrlChip, urlPartText } from './UrlChip.tsx';

interface ChipRowProps {
  readonly callbackId: string;
  readonly parts: readonly UrlPart[];
  readonly mode: 'values' | 'template';
}

/** As many pieces as a person looks at; those after them are a text until the user asks for them. */
const FIRST_PIECES = 120;

/**
 * A line of chips. It is one stop for Tab; arrow keys go from chip to chip, Enter pins. The chips are not `button`
 * elements, since those could not break across lines.
 */
export function ChipRow({ callbackId, parts, mode }: ChipRowProps) {
  const focus = useFocus();
  const [visited, setVisited] = useState(-1);
  const { shown, rest, step, more } = useMore(parts, FIRST_PIECES);
  const chips = shown.flatMap((part, index) => (part.kind === 'expression' ? [index] : []));
  const stop = chips.includes(visited) ? visited : chips[0];
  const focusOn = (part: number | undefined) =>
    part === undefined ? undefined : ({ kind: 'part', callbackId, part } as const);
  const pick = (target: EventTarget) => {
    const part = focusOn(partIndex(target));
    if (part) focus.togglePin(part);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = chipAfter(event.key, chips, partIndex(event.target));
    if (next !== undefined) {
      event.currentTarget.querySelector<HTMLElement>(`[data-part="${next}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      pick(event.target);
    } else return;
    event.preventDefault();
  };
  const onFocus = ({ target }: FocusEvent) => {
    setVisited(partIndex(target) ?? -1);
    // A press pins; it is the keyboard that wanders.
    if (target.matches(':focus-visible')) focus.keyboard(focusOn(partIndex(target)));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its chips are operated; their events are heard here
    <span
      className={styles.row}
      onPointerOver={(event) => focus.hover(focusOn(partIndex(event.target)))}
      onPointerLeave={() => focus.hover(undefined)}
      onPointerUp={(event) => !getSelection()?.toString() && pick(event.target)}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={() => focus.keyboard(undefined)}
      onCopy={copyOneLine}
    >
      {shown.map((part, index) =>
        part.kind === 'literal' ? (
          <span key={part.range.start}>{cutText(part.raw, MOST_OF_URL)}</span>
        ) : (
          <UrlChip
            key={part.range.start}
            callbackId={callbackId}
            part={part}
            index={index}
            mode={mode}
            isStop={index === stop}
          />
        ),
      )}
      {rest > 0 && (
        <>
          <span>{cutText(textAfter(parts, shown.length, mode), MOST_OF_URL)}</span>{' '}
          <MoreButton rest={rest} step={step} noun="pieces" onMore={more} />
        </>
      )}
    </span>
  );
}

function textAfter(parts: readonly UrlPart[], from: number, mode: ChipRowProps['mode']): string {
  const rest = parts.slice(from);
  return rest.map((part) => (mode === 'template' ? part.raw : urlPartText(part))).join('');
}

function partIndex(target: EventTarget): number | undefined {
  const chip = target instanceof Element ? target.closest('[data-part]') : null;
  return chip instanceof HTMLElement ? Number(chip.dataset.part) : undefined;
}

function chipAfter(key: string, chips: readonly number[], from: number | undefined): number | undefined {
  const at = chips.indexOf(from ?? -1);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return chips[Math.min(at + 1, chips.length - 1)];
    case 'ArrowLeft':
    case 'ArrowUp':
      return chips[Math.max(at - 1, 0)];
    case 'Home':
      return chips[0];
    case 'End':
      return chips.at(-1);
    default:
      return undefined;
  }
}

/** A selection across chips would carry the line breaks of their boxes. */
function copyOneLine(event: ClipboardEvent): void {
  const text = getSelection()?.toString().replaceAll('\n', '');
  if (!text) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
}
