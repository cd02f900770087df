import { useMemo, useState } from 'react';
import {
  buildCallbackMessage,
  buildExchange,
  type CallbackMessage,
  type CallbackRequest,
  chosenMedia,
  type DocumentRange,
  type ExchangeEdits,
  type Field,
  type OperationDetail,
  type Simulation,
  type SourceKind,
  type Webhook,
} from '../../../openapi/index.ts';
import { counted } from '../../../openapi/source/index.ts';
import { httpMessage } from '../../../openapi/wire/index.ts';
import { Breakable } from '../../../ui/Breakable.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { cutText } from '../../../ui/cutText.ts';
import { BodySection } from '../body/BodySection.tsx';
import { editedRequestBody, withRequestBody } from '../body/bodyEdits.ts';
import { DescriptionText } from '../controls/Description.tsx';
import { FieldGroups } from '../fields/FieldGroups.tsx';
import { RawButton } from '../wire/RawButton.tsx';
import styles from './Message.module.css';
import { SecurityPart } from './SecurityPart.tsx';
import stepStyles from './SimulatorSteps.module.css';
import { Step } from './Step.tsx';

const NO_SOURCES: ReadonlyMap<string, SourceKind> = new Map();
/** This URL is made of the request and response before it. */
const nothingRead = { parts: [], sources: NO_SOURCES };

const LONGEST_NAME = 60;

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
  const http = isSent ? httpMessage(message) : withoutTarget(message);
  const name = simulation ? 'Callback request' : 'Webhook request';
  return (
    <Step
      number={simulation ? 3 : 1}
      request={detail.id}
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
      <About detail={detail} />
      <SecurityPart security={detail.security} />
      <CallbackInputs detail={detail} edits={edits} onEdit={onEdit} />
      <div className={styles.sent}>
        <pre className={styles.text} data-incomplete={!isSent || undefined}>
          <Breakable text={cutText(headOf(http), MOST_SHOWN)} />
        </pre>
        {!isSent && (
          <p className={styles.incomplete} data-below={message.certificate}>
            Incomplete: no callback URL
          </p>
        )}
      </div>
      {!simulation && (
        <p className={stepStyles.remark}>
          The URL is <i>generated</i>: the consumer registers one outside this description.
        </p>
      )}
      <CallbackBody
        name={simulation ? 'Callback request body' : 'Webhook request body'}
        detail={detail}
        edits={edits}
        onEdit={onEdit}
      />
      {!isSentAsEdited(detail, edits) && message.body !== undefined && (
        <>
          <h4 className={styles.sentAs}>Body as sent</h4>
          <pre className={styles.text}>{cutText(message.body.text.trimEnd(), MOST_SHOWN)}</pre>
        </>
      )}
      <div className={styles.tools}>
        {isSent && <CopyButton text={http} label="Copy HTTP" />}
        {message.body !== undefined && message.body.text !== '' && (
          <CopyButton text={message.body.text} label="Copy body" />
        )}
        <button type="button" className={styles.link} onClick={() => onReveal(callback.range)}>
          Show definition
        </button>
      </div>
    </Step>
  );
}

/** What the document says of it: the operation first, then its path item, each text once. */
function About({ detail }: { readonly detail: OperationDetail }) {
  const { summary, description, shared } = detail;
  const texts = [summary, description, shared?.summary, shared?.description].flatMap(
    (text) => text?.trim() || [],
  );
  return (
    <div className={styles.about}>
      {[...new Set(texts)].map((text) => (
        <DescriptionText key={text} text={text} />
      ))}
    </div>
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
function withoutTarget(message: CallbackMessage): string {
  return httpMessage({ ...message, url: '' }).replace(' / HTTP/1.1\n', ' …\nHost: …\n');
}

interface CallbackInputsProps {
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
  readonly onEdit: (edits: ExchangeEdits) => void;
}

const MOST_NAMES = 4;

/** Their samples are in the message below, as far as they are sent. */
function namesOf(fields: readonly Field[]): string {
  const names = fields.slice(0, MOST_NAMES).map(({ name }) => cutText(name, LONGEST_NAME));
  return fields.length > MOST_NAMES ? `${names.join(', ')}…` : names.join(', ');
}

/** Not in the page until opened: a receiver's fields often bear the names of the sender's. */
function CallbackInputs({ detail, edits, onEdit }: CallbackInputsProps) {
  const [open, setOpen] = useState(false);
  const count = detail.parameters.length;
  if (count === 0) return null;
  return (
    <details className={styles.inputs} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {counted(count, 'parameter')}: {namesOf(detail.parameters)}
      </summary>
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
