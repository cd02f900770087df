import type { Webhook } from '../../../openapi/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { cutText } from '../../../ui/cutText.ts';
import { MethodBadge } from '../../../ui/MethodBadge.tsx';
import styles from './Answer.module.css';

interface WebhookAnswerProps {
  readonly webhook: Webhook;
  readonly onReveal: () => void;
  readonly onAddNote: () => void;
  readonly onCopyCurl: () => void;
}

/** The answer for a webhook: there is no key that a URL could come from, and nothing is wrong with that. */
export function WebhookAnswer({ webhook, onReveal, onAddNote, onCopyCurl }: WebhookAnswerProps) {
  const { method, path, sender } = webhook;
  const name = cutText(path);
  return (
    <div className={styles.frame} data-note-id={webhook.id}>
      <div className={styles.answer}>
        <p className={styles.sentence} data-note="">
          The {sender} may send{' '}
          <b>
            <bdi>{name}</bdi>
          </b>{' '}
          to a URL registered outside this description
        </p>
        <div className={styles.toolbar}>
          <Button look="quiet" onClick={onReveal}>
            Go to webhook
          </Button>
          <Button look="quiet" title="Add a note (N)" onClick={onAddNote}>
            Add note
          </Button>
          <Button onClick={onCopyCurl}>Copy cURL</Button>
        </div>
        <div className={styles.line}>
          <MethodBadge method={method} size="large" />
          <output
            // biome-ignore lint/a11y/noRedundantRoles: the role is this element's contract, not an accident of its tag
            role="status"
            aria-label="Callback URL"
            aria-live="off"
            className={styles.output}
            data-kind="none"
          >
            No callback URL: webhook <code>{name}</code> is sent to a URL that the consumer registers outside
            this description
          </output>
        </div>
      </div>
    </div>
  );
}
