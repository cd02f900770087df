import { useMemo, useState } from 'react';
import { chosenMedia, type Field, type Party } from '../../../openapi/index.ts';
import { counted } from '../../../openapi/source/index.ts';
import { useLit } from '../../../store/focusHooks.ts';
import { Breakable } from '../../../ui/Breakable.tsx';
import { cutText } from '../../../ui/cutText.ts';
import { BodySection } from '../body/BodySection.tsx';
import { editedRequestBody, withRequestBody } from '../body/bodyEdits.ts';
import { FieldGroups } from '../fields/FieldGroups.tsx';
import { useFeedsWord, useSourceFocus } from '../focus/exchangeFocus.ts';
import { RawButton } from '../wire/RawButton.tsx';
import styles from './RequestStep.module.css';
import { ServerPicker } from './ServerPicker.tsx';
import stepStyles from './SimulatorSteps.module.css';
import { Step, type StepContext } from './Step.tsx';

/** The sample request: what feeds the URL first, the rest folded away. */
export function RequestStep({ sender, ...context }: StepContext & { sender: Party }) {
  const { detail, edits, exchange, sources } = context;
  const [feeding, others] = useMemo(() => {
    const feeds = (field: Field) => sources.has(`request.${field.id}`);
    return [detail.parameters.filter(feeds), detail.parameters.filter((field) => !feeds(field))] as const;
  }, [detail, sources]);
  return (
    <Step
      number={1}
      request={detail.id}
      name="Request"
      sender={sender}
      tools={<RawButton name="request" detail={detail} edits={edits} url={exchange.request.url} />}
    >
      <RequestLine {...context} />
      <FieldGroups fields={feeding} message="request" {...context} />
      <RequestBody {...context} />
      <MoreInputs
        fields={others}
        startsOpen={feeding.length === 0 && !sources.has('request.body')}
        {...context}
      />
    </Step>
  );
}

function RequestBody(context: StepContext) {
  const { detail, edits, exchange, onEdit } = context;
  const media = chosenMedia(detail.requestBody?.media ?? [], edits.requestMediaType);
  if (!detail.requestBody || !media) {
    return context.sources.has('request.body') ? (
      <p className={stepStyles.remark}>This operation declares no request body to read.</p>
    ) : null;
  }
  const edited = editedRequestBody(edits, media);
  return (
    <BodySection
      name="Request body"
      message="request"
      question={{ id: detail.id, message: 'request', mediaType: media.mediaType }}
      body={exchange.request.body}
      media={media}
      allMedia={detail.requestBody.media}
      text={edited ?? media.text}
      edited={edited !== undefined}
      required={detail.requestBody.required}
      sent={exchange.request.body.kind !== 'absent'}
      onSend={
        detail.requestBody.required ? undefined : (sendRequestBody) => onEdit({ ...edits, sendRequestBody })
      }
      onText={(text) => onEdit(withRequestBody(edits, media, text))}
      onMedia={(requestMediaType) => onEdit({ ...edits, requestMediaType })}
      {...context}
    />
  );
}

interface MoreInputsProps extends StepContext {
  readonly fields: readonly Field[];
  readonly startsOpen: boolean;
}

function MoreInputs({ fields, startsOpen, ...context }: MoreInputsProps) {
  const [open, setOpen] = useState(startsOpen);
  const names = useMemo(() => new Set(fields.map(({ id }) => `request.${id}`)), [fields]);
  const pointedAt = useLit((links) => links?.sources.some((source) => names.has(source)) === true);
  // A callback request goes to the URL its key gives.
  const servers = context.detail.isCallback ? [] : context.detail.servers;
  const chosen = servers[context.edits.server ?? 0] ?? servers[0];
  const serverInputs = (servers.length > 1 ? 1 : 0) + (chosen?.variables.length ?? 0);
  const count = fields.length + serverInputs;
  if (count === 0) return null;
  return (
    <details
      className={stepStyles.more}
      open={open || pointedAt}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{counted(count, 'more input')}</summary>
      <FieldGroups fields={fields} message="request" {...context} />
      <ServerPicker {...context} />
    </details>
  );
}

const MOST_SHOWN = 800;

/** The request as sent, marked where the key reads it as a whole (`$url`, `$method`). */
function RequestLine({ exchange, sources, detail }: StepContext) {
  const kind = sources.get('request.url') ?? sources.get('request.method');
  const feeds = kind !== undefined;
  const feedsWord = useFeedsWord();
  const source = sources.has('request.url') ? 'request.url' : 'request.method';
  const { lit, places } = useSourceFocus(source, feeds);
  const generated = detail.generatedServer && !detail.isCallback;
  return (
    <p
      className={styles.requestLine}
      data-kind={kind}
      data-source={source}
      data-lit={lit || undefined}
      title={cutText(exchange.request.url, MOST_SHOWN)}
      {...places}
    >
      {(feeds || generated) && (
        <span className={styles.note}>
          {[feeds && feedsWord, generated && 'generated server'].filter(Boolean).join(' · ')}
        </span>
      )}
      {(feeds || generated) && ' '}
      <b>{exchange.request.method}</b>{' '}
      <bdi>
        <Breakable text={cutText(exchange.request.url, MOST_SHOWN)} />
      </bdi>
    </p>
  );
}
