import { useId } from 'react';
import { readAddress } from '../../remote/documentAddress.ts';
import { Button } from '../../ui/Button.tsx';
import { OpeningState } from './OpeningState.tsx';
import styles from './OpenPopover.module.css';
import type { useOpenUrl } from './useOpenUrl.ts';

interface UrlFieldProps extends Omit<ReturnType<typeof useOpenUrl>, 'open'> {
  readonly open: (text: string) => void;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** A document by its address. Says what the address is read as before anything is fetched. */
export function UrlField({ text, onChange, opening, open, retry, cancel, stopWaiting }: UrlFieldProps) {
  const id = useId();
  const read = readAddress(text);
  const address = read.ok ? read.address : undefined;
  return (
    <form
      className={styles.way}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open(text);
      }}
    >
      <label className={styles.title} htmlFor={id}>
        OpenAPI document URL
      </label>
      <div className={styles.row}>
        <input
          id={id}
          className={styles.field}
          // Not type="url": a host without https:// is understood, and the browser would refuse it.
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="https://…"
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button type="submit" disabled={text.trim() === '' || !['idle', 'failed'].includes(opening.phase)}>
          Fetch
        </Button>
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {address?.note ? (
          <>
            Using {address.note}: <code>{address.url}</code>
          </>
        ) : (
          'Your browser fetches it, without cookies. The files it refers to are fetched too. Pages on GitHub, Gist and GitLab work, too.'
        )}
      </p>
      <OpeningState opening={opening} onCancel={cancel} onRetry={retry} onStopWaiting={stopWaiting} />
    </form>
  );
}
