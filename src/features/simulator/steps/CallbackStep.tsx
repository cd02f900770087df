import { useMemo, useState } from 'react';
import {
  buildCallbackMessage,
  buildExchange,
  type CallbackRequest,
  chosenMedia,
  type DocumentRange,
  type ExchangeEdits,
  type OperationDetail,
  type Simulation,
  type SourceKind,
  type Webhook,
} from '../../../openapi/index.ts';
import { httpMessage } from '../../../openapi/wire/index.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { cutText } from '../../../ui/cutText.ts';
import { BodySection } from '../body/BodySection.tsx';
import { editedRequestBody, withRequestBody } from '../body/bodyEdits.ts';
import { DescriptionText } from '../controls/Description.tsx';
import { FieldGroups } from '../fields/FieldGroups.tsx';
import { RawButton } from '../wire/RawButton.tsx';
import styles from './Message.module.css';
import stepStyles from './SimulatorSteps.module.css';
import { Step } from './Step.tsx';

const NO_SOURCES: ReadonlyMap<string, SourceKind> = new Map();
/** This URL is made of the request and response before it. */
const nothingRead = { parts: [], sources: NO_SOURCES };

/** Of the message as sent; `Copy HTTP` copies all of it. */
const MOST_SHOWN = 4000;

interface CallbackStepProps {
  readonly callback: CallbackRequest | Webhook;
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
  /** Absent for a webhook, whose URL nothing here makes. */
  readonly simulation: Simulation | undefined;
  readonly onEdit: (edits: ExchangeEdits) => void;
  readonly onReveal: (range: DocumentRange) => void;
}

/** The request that arrives at the receiver: as it goes over the wire, its body to be edited. */
export function CallbackStep({ callback, detail, edits, simulation, onEdit, onReveal }: CallbackStepProps) {
  const url = simulation?.callbackUrl.kind === 'url' ? simulation.callbackUrl.url : undefined;
  const message = buildCallbackMessage(detail, url, edits);
  const isSent = !simulation || url !== undefined;
  const http = isSent ? httpMessage(message) : withoutTarget(httpMessage(message));
  const name = simulation ? 'Callback request' : 'Webhook request';
  return (
    <Step
      number={3}
      name={name}
      sender={callback.sender}
      tools={
        <RawButton
          name={simulation ? 'callback request' : 'webhook request'}
          detail={detail}
          edits={edits}
          url={isSent ? message.url : undefined}
        />
      }
    >
      <DescriptionText text={detail.summary ?? detail.description} />
      <pre className={styles.text} data-incomplete={!isSent || undefined}>
        {cutText(isSentAsEdited(detail, edits) ? headOf(http) : http.trimEnd(), MOST_SHOWN)}
      </pre>
      {!simulation && (
        <p className={stepStyles.remark}>
          The URL is <i>generated</i>: the consumer registers one outside this description.
        </p>
      )}
      {!isSent && <p className={stepStyles.remark}>Incomplete: no callback URL, so this is not sent.</p>}
      <CallbackBody
        name={simulation ? 'Callback request body' : 'Webhook request body'}
        detail={detail}
        edits={edits}
        onEdit={onEdit}
      />
      <div className={styles.tools}>
        {isSent && <CopyButton text={http} label="Copy HTTP" />}
        {message.body !== undefined && message.body.text !== '' && (
          <CopyButton text={message.body.text} label="Copy body" />
        )}
        <button type="button" className={styles.link} onClick={() => onReveal(callback.range)}>
          Show definition
        </button>
      </div>
      <CallbackInputs detail={detail} edits={edits} onEdit={onEdit} />
    </Step>
  );
}

/** The editor shows forms and parts as JSON, so the form in which they are sent is shown as well. */
function isSentAsEdited(detail: OperationDetail, edits: ExchangeEdits): boolean {
  const media = chosenMedia(detail.requestBody?.media ?? [], edits.requestMediaType);
  return media?.dataForm !== 'form' && media?.dataForm !== 'multipart';
}

function headOf(http: string): string {
  return http.slice(0, http.indexOf('\n\n'));
}

function CallbackBody({
  name,
  detail,
  edits,
  onEdit,
}: CallbackInputsProps & { readonly name: 'Callback request body' | 'Webhook request body' }) {
  const media = chosenMedia(detail.requestBody?.media ?? [], edits.requestMediaType);
  const body = useMemo(() => buildExchange(detail, edits).request.body, [detail, edits]);
  if (!detail.requestBody || !media) return null;
  const edited = editedRequestBody(edits, media);
  const { required } = detail.requestBody;
  return (
    <div className={styles.message}>
      <BodySection
        name={name}
        message="request"
        question={{ id: detail.id, message: 'request', mediaType: media.mediaType }}
        body={body}
        media={media}
        allMedia={detail.requestBody.media}
        text={edited ?? media.text}
        edited={edited !== undefined}
        required={required}
        sent={body.kind !== 'absent'}
        onSend={required ? undefined : (sendRequestBody) => onEdit({ ...edits, sendRequestBody })}
        onText={(text) => onEdit(withRequestBody(edits, media, text))}
        onMedia={(requestMediaType) => onEdit({ ...edits, requestMediaType })}
        {...nothingRead}
      />
    </div>
  );
}

/** Without a URL the core writes a placeholder, which must not be shown as an address. */
function withoutTarget(http: string): string {
  return http.replace(/^(\S+) .*\nHost: .*\n/, '$1 …\n');
}

interface CallbackInputsProps {
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
  readonly onEdit: (edits: ExchangeEdits) => void;
}

/** Not in the page until opened: a receiver's fields often bear the names of the sender's. */
function CallbackInputs({ detail, edits, onEdit }: CallbackInputsProps) {
  const [open, setOpen] = useState(false);
  const count = detail.parameters.length;
  if (count === 0) return null;
  return (
    <details className={stepStyles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{count === 1 ? '1 parameter' : `${count} parameters`}</summary>
      {open && (
        <FieldGroups
          fields={detail.parameters}
          message="request"
          edits={edits}
          sources={NO_SOURCES}
          onEdit={onEdit}
        />
      )}
    </details>
  );
}
