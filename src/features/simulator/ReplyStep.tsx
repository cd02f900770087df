import type { ExchangeEdits, OperationDetail, Party, ResponseDetail } from '../../openapi/index.ts';
import { chosenMedia } from './bodyEdits.ts';
import styles from './Message.module.css';
import stepStyles from './SimulatorSteps.module.css';
import { Step } from './Step.tsx';

interface ReplyStepProps {
  readonly sender: Party;
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
  readonly onEdit: (edits: ExchangeEdits) => void;
}

/** What the receiver of the callback is expected to answer. */
export function ReplyStep({ sender, detail, edits, onEdit }: ReplyStepProps) {
  const status = edits.status ?? detail.defaultStatus;
  const chosen = detail.responses.find((reply) => reply.status === status) ?? detail.responses[0];
  return (
    <Step number={4} name="Reply" sender={sender}>
      {chosen ? (
        <>
          <ul className={styles.replies}>
            {detail.responses.map((reply) => (
              <li key={reply.status}>
                <button
                  type="button"
                  className={styles.reply}
                  aria-pressed={reply === chosen}
                  onClick={() => onEdit({ ...edits, status: reply.status })}
                >
                  <b>{reply.status}</b> <span>{reply.description}</span>
                </button>
              </li>
            ))}
          </ul>
          <ExpectedBody reply={chosen} edits={edits} onEdit={onEdit} />
        </>
      ) : (
        <p className={stepStyles.remark}>
          No reply is described. Add <code>responses</code> to the callback request to say what its receiver
          answers.
        </p>
      )}
    </Step>
  );
}

interface ExpectedBodyProps {
  readonly reply: ResponseDetail;
  readonly edits: ExchangeEdits;
  readonly onEdit: (edits: ExchangeEdits) => void;
}

function ExpectedBody({ reply, edits, onEdit }: ExpectedBodyProps) {
  const media = chosenMedia(reply.media, edits.responseMediaTypes?.[reply.status]);
  if (!media) return <p className={stepStyles.remark}>No body is expected with {reply.status}.</p>;
  return (
    <figure className={styles.message}>
      <figcaption className={styles.caption}>
        <b>Expected body</b>
        {reply.media.length > 1 ? (
          <select
            aria-label="Reply media type"
            value={media.mediaType}
            onChange={(event) =>
              onEdit({
                ...edits,
                responseMediaTypes: { ...edits.responseMediaTypes, [reply.status]: event.target.value },
              })
            }
          >
            {reply.media.map((each) => (
              <option key={each.mediaType}>{each.mediaType}</option>
            ))}
          </select>
        ) : (
          <span>{media.mediaType}</span>
        )}
      </figcaption>
      <pre className={styles.text}>{media.text}</pre>
    </figure>
  );
}
