import type { ButtonHTMLAttributes } from 'react';
import { Button } from '../../../ui/Button.tsx';
import styles from './RawButton.module.css';
import type { RawSubject } from './rawSubject.ts';

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
