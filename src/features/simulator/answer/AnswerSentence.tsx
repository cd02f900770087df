import type { CallbackRequest, Party } from '../../../openapi/index.ts';
import { cutText } from '../../../ui/cutText.ts';
import styles from './Answer.module.css';

interface AnswerSentenceProps {
  readonly operation: { readonly method: string; readonly path: string; readonly sender: Party };
  readonly callback: CallbackRequest;
  /** Absent: the callback comes before any response. */
  readonly status: number | undefined;
}

/** "When `POST /streams` returns 201, the provider sends **onData**:" */
export function AnswerSentence({ operation, callback, status }: AnswerSentenceProps) {
  const request = `${operation.method} ${operation.path}`.trim();
  return (
    <p className={styles.sentence}>
      When <code>{cutText(request)}</code>{' '}
      {status === undefined ? (
        'is received, before any response,'
      ) : (
        <>
          returns <b>{status}</b>,
        </>
      )}{' '}
      the {callback.sender} sends{' '}
      <b>
        <bdi>{callback.name}</bdi>
      </b>
      :
    </p>
  );
}
