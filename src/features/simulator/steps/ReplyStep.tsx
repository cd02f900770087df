import { useMemo } from 'react';
import { type ExchangeBody, readBody } from '../../../openapi/http/index.ts';
import {
  buildExchange,
  chosenMedia,
  type ExchangeEdits,
  type OperationDetail,
  type Party,
  type ResponseDetail,
} from '../../../openapi/index.ts';
import { BodySection } from '../body/BodySection.tsx';
import { editedResponseBody, withResponseBody } from '../body/bodyEdits.ts';
import { RawButton } from '../wire/RawButton.tsx';
import styles from './SimulatorSteps.module.css';
import { StatusPicker } from './StatusPicker.tsx';
import { Step } from './Step.tsx';

interface ReplyStepProps {
  readonly number: number;
  readonly sender: Party;
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
  readonly onEdit: (edits: ExchangeEdits) => void;
}

/** What the receiver of the callback is expected to answer. */
export function ReplyStep({ number, sender, detail, edits, onEdit }: ReplyStepProps) {
  const status = edits.status ?? detail.defaultStatus;
  const chosen = detail.responses.find((reply) => reply.status === status) ?? detail.responses[0];
  return (
    <Step
      number={number}
      request={detail.id}
      name="Reply"
      sender={sender}
      tools={chosen && <RawButton name="reply" detail={detail} edits={edits} />}
    >
      {chosen ? (
        <>
          <StatusPicker
            name="Reply status"
            responses={detail.responses}
            chosen={chosen}
            optional={false}
            feeds={false}
            lit={false}
            code={undefined}
            onChoose={(next) => onEdit({ ...edits, status: next })}
          />
          <ExpectedBody detail={detail} reply={chosen} edits={edits} onEdit={onEdit} />
        </>
      ) : (
        <p className={styles.remark}>
          No reply is described. Add <code>responses</code> to the callback request to say what its receiver
          answers.
        </p>
      )}
    </Step>
  );
}

interface ExpectedBodyProps {
  readonly detail: OperationDetail;
  readonly reply: ResponseDetail;
  readonly edits: ExchangeEdits;
  readonly onEdit: (edits: ExchangeEdits) => void;
}

function ExpectedBody({ detail, reply, edits, onEdit }: ExpectedBodyProps) {
  const media = chosenMedia(reply.media, edits.responseMediaTypes?.[reply.status]);
  const edited = media && editedResponseBody(edits, reply, media);
  const text = edited ?? media?.text ?? '';
  const body = useMemo(
    () => replyBody(detail, reply, edits, media?.mediaType ?? '', text),
    [detail, reply, edits, media, text],
  );
  if (!media) return <p className={styles.remark}>No body is expected with {reply.status}.</p>;
  const { mediaType } = media;
  return (
    <BodySection
      name="Reply body"
      message="response"
      question={{ id: detail.id, message: 'response', status: reply.status, mediaType }}
      body={body}
      media={media}
      allMedia={reply.media}
      text={text}
      edited={edited !== undefined}
      required={false}
      sent={true}
      onSend={undefined}
      onText={(typed) => onEdit(withResponseBody(edits, reply, media, typed))}
      onMedia={(chosen) =>
        onEdit({ ...edits, responseMediaTypes: { ...edits.responseMediaTypes, [reply.status]: chosen } })
      }
      parts={[]}
      sources={NO_SOURCES}
    />
  );
}

const NO_SOURCES = new Map();

/** The reply as the callback request's own exchange has it, which knows what of it is generated. */
function replyBody(
  detail: OperationDetail,
  reply: ResponseDetail,
  edits: ExchangeEdits,
  mediaType: string,
  text: string,
): ExchangeBody {
  const { response } = buildExchange(detail, edits);
  return response?.declaredStatus === reply.status ? response.body : readBody(mediaType, text);
}
