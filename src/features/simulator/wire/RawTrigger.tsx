import type { ButtonHTMLAttributes } from 'react';
import type { ExchangeEdits, OperationDetail } from '../../../openapi/index.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './RawButton.module.css';

interface RawTriggerProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly name: RawSubject['name'];
  readonly ref?: React.Ref<HTMLButtonElement>;
}

/** The button itself, before and after the popover has loaded. */
export function RawTrigger({ name, ...rest }: RawTriggerProps) {
  return (
    <Button
      look="quiet"
      className={styles.trigger}
      aria-label={`Raw ${name}`}
      title={`Show, copy or paste the ${name} as text`}
      {...rest}
    >
      Raw
    </Button>
  );
}

/** The message shown raw, and filled in by a paste. */
export interface RawSubject {
  readonly name: 'request' | 'response' | 'callback request' | 'webhook request' | 'reply';
  /** The operation or callback request that it belongs to. */
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
  /** Of a request: where it goes, query included. Absent while there is no callback URL. */
  readonly url?: string | undefined;
}
