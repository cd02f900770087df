import { useId, useState } from 'react';
import {
  bodySchemaText,
  credentialMember,
  type ReceivedRequest,
  STUBS,
  type StubSubject,
} from '../../../openapi/receiver/index.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { useBodySchema } from '../payload/bodySchema.ts';
import styles from './Receiver.module.css';
import type { ReceiverSubject } from './receiverSubject.ts';
import { TextRegion } from './TextRegion.tsx';

interface StubPickerProps {
  readonly subject: ReceiverSubject;
  readonly received: ReceivedRequest;
}

const SCHEMA = 'JSON Schema of the body';
/** What was chosen last: another callback, or a key that was mended, is written for in the same language. */
const kept = { name: STUBS[0]?.name ?? SCHEMA, host: 'localhost:3000' };

const MOST_CHARACTERS = 20_000;

/** Something to start from, in a language of choice. */
export function StubPicker({ subject, received }: StubPickerProps) {
  const [wanted, setWanted] = useState(kept.name);
  const [host, setHost] = useState(kept.host);
  const field = useId();
  const { detail, message } = subject;
  const mediaType = message.body?.mediaType ?? detail.requestBody?.media[0]?.mediaType;
  const declared =
    detail.requestBody?.media.find((each) => each.mediaType === mediaType) ?? detail.requestBody?.media[0];
  const names = [...STUBS.map(({ name }) => name), ...(declared ? [SCHEMA] : [])];
  const chosen = names.includes(wanted) ? wanted : (names[0] ?? SCHEMA);
  const stub = STUBS.find(({ name }) => name === chosen);
  const eventId = eventIdOf(declared?.sample.value);
  const given = useGiven(subject);
  const text = stub?.write({
    received,
    message,
    replies: detail.responses.map(({ status }) => status),
    host,
    ...(eventId !== undefined && { eventId }),
    ...(detail.security && { security: detail.security }),
    ...(given && { given }),
  });
  return (
    <section className={styles.section} aria-label="Stubs">
      <h3 className={styles.heading}>Stubs</h3>
      <div className={styles.tools}>
        <label htmlFor={field}>Write for</label>
        <select
          id={field}
          value={chosen}
          onChange={(event) => {
            kept.name = event.target.value;
            setWanted(event.target.value);
          }}
        >
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        {stub && (
          <>
            <label htmlFor={`${field}-host`}>at</label>
            <input
              id={`${field}-host`}
              value={host}
              spellCheck={false}
              autoCapitalize="off"
              onChange={(event) => {
                kept.host = event.target.value;
                setHost(event.target.value);
              }}
            />
          </>
        )}
      </div>
      {text !== undefined && <StubText text={text} name={chosen} />}
      {stub === undefined && declared && <SchemaText id={subject.id} mediaType={declared.mediaType} />}
    </section>
  );
}

/** Where the request that makes it come tells the provider what to send as a credential. */
function useGiven({ detail, after }: ReceiverSubject): StubSubject['given'] {
  const isAsked = detail.security !== undefined && after?.mediaType !== undefined;
  const { id = '', mediaType = '', method = '', path = '' } = after ?? {};
  const schema = useBodySchema(isAsked ? { id, message: 'request', mediaType } : undefined);
  if (typeof schema === 'string') return undefined;
  const pointer = credentialMember(schema);
  return pointer === undefined ? undefined : { request: `${method} ${path}`.trim(), pointer };
}

function StubText({ text, name }: { text: string; name: string }) {
  return (
    <>
      <TextRegion name={`Stub: ${name}`} text={text} most={MOST_CHARACTERS} />
      <CopyButton text={text} label="Copy stub" />
    </>
  );
}

/** Apart, so that a schema is only asked for where it is shown. */
function SchemaText({ id, mediaType }: { id: string; mediaType: string }) {
  const schema = useBodySchema({ id, message: 'request', mediaType });
  if (schema === 'pending') return null;
  if (schema === 'none') return <p>The body has no schema.</p>;
  return <StubText text={bodySchemaText(schema)} name={SCHEMA} />;
}

/** A member that looks as if it named one event. */
function eventIdOf(sample: unknown): string | undefined {
  const names = typeof sample === 'object' && sample !== null ? Object.keys(sample) : [];
  return names.find((name) => /^(?:id|(?:event|message|delivery|notification)_?id)$/i.test(name));
}
