import { useRef, useState } from 'react';
import type { UrlPart } from '../../../openapi/index.ts';
import { numberText } from '../../../openapi/source/index.ts';
import { useFocus, useLit, usePinned } from '../../../store/focusHooks.ts';
import { cutText } from '../../../ui/cutText.ts';
import { SeverityIcon } from '../../../ui/SeverityIcon.tsx';
import { usePrinting } from '../../../ui/usePrinting.ts';
import styles from './Legend.module.css';
import { fittingEntries, type LegendEntry, legendEntries } from './legendEntries.ts';
import { useWidth } from './useWidth.ts';

interface LegendProps {
  readonly callbackId: string;
  readonly parts: readonly UrlPart[];
}

/** One line that names where the pieces of the URL come from, each source once; pressing one pins it, as a chip does. */
export function Legend({ callbackId, parts }: LegendProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const printing = usePrinting();
  const [all, setAll] = useState(false);
  const entries = legendEntries(parts);
  const fitting = fittingEntries(entries, width);
  const rest = entries.length - fitting;
  const open = all && rest > 0;
  const close = () => setAll(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button inside has opened
    <div
      ref={place}
      className={styles.place}
      data-legend
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <ul className={styles.legend} aria-label="Sources of the URL" data-open={open || undefined}>
        {entries.slice(0, open || printing ? MOST : fitting).map((entry) => (
          <Entry key={entry.parts[0]} callbackId={callbackId} entry={entry} />
        ))}
        {rest > 0 && (
          <li>
            <button
              type="button"
              className={styles.more}
              aria-expanded={open}
              onClick={() => (open ? close() : setAll(true))}
            >
              {open ? 'Show fewer' : `+${numberText(rest)} more`}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** More than anybody tells apart by their hue. */
const MOST = 200;
/** Of a name. */
const LONGEST = 200;

function Entry({ callbackId, entry }: { callbackId: string; entry: LegendEntry }) {
  const { where, name, sourceKind, message, state, word, parts } = entry;
  const focus = useFocus();
  const lit = useLit(
    (links) => links?.callbackId === callbackId && parts.some((part) => links.parts.includes(part)),
  );
  const here = { kind: 'part', callbackId, part: parts[0] ?? 0 } as const;
  const pinned = usePinned(here);
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        data-part={parts[0]}
        data-kind={sourceKind}
        data-message={message}
        data-state={state}
        data-generated={word === 'generated' || undefined}
        data-lit={lit || undefined}
        aria-pressed={pinned}
        title={name === '' ? where : `${where} ${cutText(name, LONGEST)}`}
        onPointerEnter={() => focus.hover(here)}
        onPointerLeave={() => focus.hover(undefined)}
        onFocus={({ target }) => target.matches(':focus-visible') && focus.keyboard(here)}
        onBlur={() => focus.keyboard(undefined)}
        onClick={() => focus.togglePin(here)}
      >
        <span className={styles.swatch} aria-hidden="true">
          {LETTERS[sourceKind]}
        </span>
        <span className={styles.words}>
          {where}
          {name !== '' && (
            <>
              {' '}
              <code>{cutText(name, LONGEST)}</code>
            </>
          )}
        </span>
        {word !== '' && (
          <span className={styles.state}>
            {state === 'missing' && <SeverityIcon severity="error" />}
            {state === 'unusable' && <SeverityIcon severity="warning" />}
            {word}
          </span>
        )}
      </button>
    </li>
  );
}

/** Where colours are taken away, a letter says the kind of source. */
const LETTERS = { line: 'L', status: 'S', path: 'P', query: 'Q', header: 'H', body: 'B' } as const;
