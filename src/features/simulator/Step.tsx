import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Party } from '../../openapi/index.ts';
import { otherParty } from '../../openapi/index.ts';
import styles from './SimulatorSteps.module.css';

interface StepProps {
  readonly number: number;
  readonly name: string;
  readonly sender: Party;
  /** What can be done with the message as a whole. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** One numbered message of the exchange, with who sends it to whom. */
export function Step({ number, name, sender, tools, children }: StepProps) {
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; half of the steps have none
    <div className={styles.step} role="group" aria-labelledby={heading}>
      <div className={styles.head}>
        <div className={styles.names}>
          <h3 id={heading}>
            <span className={styles.number} aria-hidden="true" data-number={number} />
            {name}
          </h3>
          <span className={styles.who}>
            {sender} → {otherParty(sender)}
          </span>
        </div>
        {tools}
      </div>
      {children}
    </div>
  );
}
