import { type FormEvent, useId, useRef, useState } from 'react';
import { LONGEST_NAME } from '../../../openapi/scenarios/index.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './KeepForm.module.css';

interface KeepFormProps {
  readonly hasUrl: boolean;
  /** @param expects Whether the present outcome of the sample is the expected one. */
  readonly onKeep: (name: string, expects: boolean) => void;
}

/** Names the present sample, to return to it and to carry it in links. */
export function KeepForm({ hasUrl, onKeep }: KeepFormProps) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [expects, setExpects] = useState(true);
  const field = useId();
  const wasOpen = useRef(false);
  const close = () => {
    wasOpen.current = true;
    setOpen(false);
  };
  if (!open) {
    // Whoever closed the form by key goes on from where it opened.
    const takeFocus = (button: HTMLButtonElement | null) => {
      if (wasOpen.current) button?.focus();
      wasOpen.current = false;
    };
    return (
      <Button ref={takeFocus} onClick={() => setOpen(true)}>
        Keep this sample
      </Button>
    );
  }
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onKeep(name.trim(), expects);
    setName('');
    close();
  };
  return (
    <form className={styles.keep} onSubmit={keep}>
      <label htmlFor={field}>Name of the scenario</label>
      <input
        id={field}
        value={name}
        maxLength={LONGEST_NAME}
        // biome-ignore lint/a11y/noAutofocus: the press on "Keep this sample" asks for the name
        autoFocus
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      />
      <label className={styles.tick}>
        <input type="checkbox" checked={expects} onChange={(event) => setExpects(event.target.checked)} />
        {hasUrl ? 'This URL is expected' : 'No callback URL is expected'}
      </label>
      <Button type="submit" look="primary" disabled={name.trim() === ''}>
        Keep
      </Button>
      <Button onClick={close}>Cancel</Button>
    </form>
  );
}
