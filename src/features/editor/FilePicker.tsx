import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { Severity } from '../../openapi/index.ts';
import { Button } from '../../ui/Button.tsx';
import { PopoverFrame } from '../../ui/PopoverFrame.tsx';
import styles from './FilePicker.module.css';
import { matchingFiles } from './matchingFiles.ts';
import { shortName } from './shortName.ts';

interface FilePickerProps {
  readonly uris: readonly string[];
  /** The document that the description starts from. */
  readonly entry: string;
  readonly shown: string;
  /** The worst problem of each document that has any. */
  readonly severities: ReadonlyMap<string, Severity>;
  onShow(uri: string): void;
}

/** As many as a list is scrolled through; a word finds the others. */
const MOST_LISTED = 200;

/** Which of many files is on screen, and the way to another: a list that is searched. */
export default function FilePicker({ uris, entry, shown, severities, onShow }: FilePickerProps) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const found = useMemo(() => matchingFiles(uris, words), [uris, words]);
  const listed = found.slice(0, MOST_LISTED);
  const name = shortName(shown, entry);
  const change = (next: boolean) => {
    setOpen(next);
    setWords('');
    setActive(Math.max(0, uris.indexOf(shown)));
  };
  const choose = (uri: string | undefined) => {
    if (uri === undefined) return;
    onShow(uri);
    change(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((at) => Math.min(Math.max(at + step, 0), listed.length - 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(listed[active]);
    }
  };
  return (
    <PopoverFrame
      name="Files"
      width={420}
      align="start"
      open={open}
      onOpenChange={change}
      trigger={
        <Button className={styles.trigger} title={shown} aria-label={`File ${name}, one of ${uris.length}`}>
          <span className={styles.name}>{name}</span>
          <span className={styles.count}>
            {uris.indexOf(shown) + 1} of {uris.length} <span aria-hidden="true">▾</span>
          </span>
        </Button>
      }
    >
      <input
        className={styles.search}
        type="search"
        role="combobox"
        aria-label="Find a file"
        placeholder="Find a file"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={listed.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} className={styles.list} role="listbox" aria-label="Files">
        {listed.map((uri, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field above takes the keys
          <div
            key={uri}
            id={`${id}-${index}`}
            className={styles.file}
            role="option"
            tabIndex={-1}
            aria-selected={uri === shown}
            data-active={index === active || undefined}
            ref={index === active ? scrollIntoView : undefined}
            onClick={() => choose(uri)}
          >
            <span className={styles.path}>{shortName(uri, entry)}</span>
            {uri === entry && <span className={styles.note}>starts here</span>}
            {severities.has(uri) && <span className={styles.note}>{severities.get(uri)}</span>}
          </div>
        ))}
      </div>
      <p className={styles.more} role="status">
        {moreText(found.length, listed.length)}
      </p>
    </PopoverFrame>
  );
}

function moreText(found: number, listed: number): string {
  if (found === 0) return 'No file has this in its name.';
  return found > listed ? `${found - listed} more: type a part of the name.` : '';
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
