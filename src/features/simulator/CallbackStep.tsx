import { useState } from 'react';
import type {
  CallbackRequest,
  DocumentRange,
  ExchangeEdits,
  OperationDetail,
  Simulation,
  SourceKind,
} from '../../openapi/index.ts';
import { buildCallbackMessage, httpMessage } from '../../openapi/index.ts';
import { chosenMedia } from './bodyEdits.ts';
import { CopyButton } from './CopyButton.tsx';
import { Description } from './Description.tsx';
import { FieldGroups } from './FieldGroups.tsx';
import styles from './Message.module.css';
import stepStyles from './SimulatorSteps.module.css';
import { Step } from './Step.tsx';

interface CallbackStepProps {
  readonly callback: CallbackRequest;
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
  readonly simulation: Simulation;
  readonly onEdit: (edits: ExchangeEdits) => void;
  readonly onReveal: (range: DocumentRange) => void;
}

/** The request that arrives at the receiver, as it goes over the wire. */
export function CallbackStep({ callback, detail, edits, simulation, onEdit, onReveal }: CallbackStepProps) {
  const { callbackUrl } = simulation;
  const message = buildCallbackMessage(
    detail,
    callbackUrl.kind === 'url' ? callbackUrl.url : undefined,
    edits,
  );
  const http = callbackUrl.kind === 'url' ? httpMessage(message) : withoutTarget(httpMessage(message));
  const media = detail.requestBody?.media ?? [];
  const shown = chosenMedia(media, edits.requestMediaType);
  return (
    <Step number={3} name="Callback request" sender={callback.sender}>
      <Description text={detail.summary ?? detail.description} />
      {media.length > 1 && shown && (
        <select
          className={styles.picker}
          aria-label="Callback media type"
          value={shown.mediaType}
          onChange={(event) => onEdit({ ...edits, requestMediaType: event.target.value })}
        >
          {media.map((each) => (
            <option key={each.mediaType}>{each.mediaType}</option>
          ))}
        </select>
      )}
      <pre className={styles.text} data-incomplete={callbackUrl.kind === 'none' || undefined}>
        {http.trimEnd()}
      </pre>
      {callbackUrl.kind === 'none' && (
        <p className={stepStyles.remark}>Incomplete: there is no callback URL, so this is not sent.</p>
      )}
      <div className={styles.tools}>
        {callbackUrl.kind === 'url' && <CopyButton text={http} label="Copy HTTP" />}
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

/** Where there is no URL, the core writes a stand-in; nobody is shown an address that no one gave. */
function withoutTarget(http: string): string {
  return http.replace(/^(\S+) .*\nHost: .*\n/, '$1 …\n');
}

const NO_SOURCES: ReadonlyMap<string, SourceKind> = new Map();

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
          focusedSource={undefined}
          onFocusSource={undefined}
          onEdit={onEdit}
        />
      )}
    </details>
  );
}
