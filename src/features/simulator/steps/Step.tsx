import { type ReactNode, useId } from 'react';
import {
  type DocumentRange,
  type Exchange,
  type ExchangeEdits,
  type OperationDetail,
  otherParty,
  type Party,
  type SourceKind,
  type UrlPart,
} from '../../../openapi/index.ts';
import stepStyles from './SimulatorSteps.module.css';
import styles from './Step.module.css';

interface StepProps {
  readonly number: number;
  /** The request whose message it is. */
  readonly request: string;
  readonly name: string;
  readonly sender: Party;
  /** What can be done with the message as a whole. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** One numbered message of the exchange, with who sends it to whom. */
export function Step({ number, request, name, sender, tools, children }: StepProps) {
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; half of the steps have none
    <div className={stepStyles.step} role="group" aria-labelledby={heading} data-note-id={request}>
      <div className={styles.head}>
        <div className={styles.names}>
          <h3 id={heading} data-note="">
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

/** What the request and the response step need to show and change the exchange. */
export interface StepContext {
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
  readonly exchange: Exchange;
  readonly parts: readonly UrlPart[];
  /** The sources this URL reads, each with its kind. */
  readonly sources: ReadonlyMap<string, SourceKind>;
  readonly onEdit: (edits: ExchangeEdits) => void;
  readonly onReveal: (range: DocumentRange) => void;
}
