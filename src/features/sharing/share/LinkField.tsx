import { useEffect, useRef } from 'react';
import { LONGEST_ADDRESS } from '../address/followAddress.ts';
import { lengthWarning } from './linkLength.ts';
import styles from './SharePopover.module.css';

/** The link itself, selected, with what its length means; and its length, where nothing else says it. */
export function LinkField({ link, withLength }: { link: string | undefined; withLength: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Selecting takes the keyboard there, which may be at a choice.
    if (link !== undefined && document.activeElement === field.current) field.current?.select();
  }, [link]);
  const warning = link && lengthWarning(link.length);
  return (
    <div className={styles.link}>
      {(link?.length ?? 0) <= LONGEST_ADDRESS && (
        <input
          ref={field}
          className={styles.field}
          aria-label="Link"
          readOnly
          value={link ?? ''}
          onFocus={(event) => event.target.select()}
        />
      )}
      {link !== undefined && (withLength || warning) && (
        <p className={styles.length} data-warning={warning !== undefined}>
          {withLength && `${link.length.toLocaleString('en')} characters. `}
          {warning}
        </p>
      )}
    </div>
  );
}
