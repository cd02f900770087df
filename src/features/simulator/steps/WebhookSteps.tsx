import {
  type DocumentRange,
  type ExchangeEdits,
  type OperationDetail,
  otherParty,
  type Webhook,
} from '../../../openapi/index.ts';
import { CallbackStep } from './CallbackStep.tsx';
import { ReplyStep } from './ReplyStep.tsx';
import stepStyles from './SimulatorSteps.module.css';
import styles from './WebhookSteps.module.css';

interface WebhookStepsProps {
  readonly webhook: Webhook;
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
  readonly onEdit: (edits: ExchangeEdits) => void;
  readonly onReveal: (range: DocumentRange) => void;
}

/** The two messages of a webhook, which answers to no request. */
export function WebhookSteps({ webhook, detail, edits, onEdit, onReveal }: WebhookStepsProps) {
  const shared = { detail, edits, onEdit };
  return (
    <div className={stepStyles.frame}>
      <div className={styles.two}>
        <CallbackStep
          key={`callback ${webhook.id}`}
          callback={webhook}
          simulation={undefined}
          onReveal={onReveal}
          {...shared}
        />
        <ReplyStep number={2} key={`reply ${webhook.id}`} sender={otherParty(webhook.sender)} {...shared} />
      </div>
    </div>
  );
}
