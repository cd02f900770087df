import type { CallbackRequest, Party } from '../../../openapi/index.ts';
import { cutText } from '../../../ui/cutText.ts';
import styles from './Answer.module.css';

interface AnswerSentenceProps {
  readonly operation: { readonly method: string; readonly path: string; readonly sender: Party };
  readonly callback: CallbackRequest;
  /** Absent: the callback comes before any response. */
  readonly status: number | undefined;
}

/** "After `POST /streams` → 201, the provider may send **onData**". A callback may come at any time later, or never. */
export function AnswerSentence({ operation, callback, status }: AnswerSentenceProps) {
  const request = <code>{cutText(`${operation.method} ${operation.path}`.trim())}</code>;
  return (
    <p className={styles.sentence} data-note="">
      {status === undefined ? (
        <>On {request}, before any response,</>
      ) : (
        <>
          After {request} → <b>{status}</b>,
        </>
      )}{' '}
      the {callback.sender} may send{' '}
      <b>
        <bdi>{callback.name}</bdi>
      </b>
    </p>
  );
}
