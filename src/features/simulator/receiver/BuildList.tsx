import { Fragment, useMemo } from 'react';
import { readBody, wireText } from '../../../openapi/http/index.ts';
import type { Field, MediaDetail, ResponseDetail } from '../../../openapi/index.ts';
import { Breakable } from '../../../ui/Breakable.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { cutText, MOST_OF_URL } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { DescriptionText } from '../controls/Description.tsx';
import { useBodySchema } from '../payload/bodySchema.ts';
import { useBodyCheck } from '../payload/useBodyCheck.ts';
import { Security } from '../steps/Security.tsx';
import styles from './Receiver.module.css';
import type { ReceiverSubject } from './receiverSubject.ts';
import { TextRegion } from './TextRegion.tsx';

/** More lines would bury the rest. */
const MOST_LINES = 40;
const MOST_OF_BODY = 4000;

/** What the API consumer must build, in the order in which it is needed. */
export function BuildList({ subject }: { subject: ReceiverSubject }) {
  const { detail, message, after, isWebhook } = subject;
  const headers = detail.parameters.filter((each) => each.in === 'header');
  const query = detail.parameters.filter((each) => each.in === 'query' || each.in === 'cookie');
  const { requestBody, security } = detail;
  return (
    <dl className={styles.build}>
      <dt>URL to expose</dt>
      <dd>
        <Url subject={subject} />
      </dd>
      <dt>Method</dt>
      <dd>
        <code>{detail.method}</code>
      </dd>
      <dt>Headers</dt>
      <dd>
        {requestBody && (
          <p>
            <code>Content-Type</code>{' '}
            {requestBody.media.slice(0, MOST_LINES).map(({ mediaType }, index) => (
              <span key={mediaType}>
                {index > 0 && ' or '}
                <code>{cutText(mediaType)}</code>
              </span>
            ))}
          </p>
        )}
        <Fields fields={headers} />
      </dd>
      {query.length > 0 && (
        <>
          <dt>Its own parameters</dt>
          <dd>
            <Fields fields={query} />
          </dd>
        </>
      )}
      <dt>Proof of origin</dt>
      <dd>
        {security ? (
          <Security security={security} />
        ) : (
          <p>None is described: anyone can send this request.</p>
        )}
      </dd>
      <dt>Body</dt>
      <dd>
        {requestBody ? (
          <Body
            id={subject.id}
            media={requestBody.media}
            required={requestBody.required}
            text={message.body?.text}
          />
        ) : (
          <p>None is described.</p>
        )}
      </dd>
      <dt>Replies</dt>
      <dd>
        <Replies responses={detail.responses} />
      </dd>
      <dt>When, and how often</dt>
      <dd>
        {after && (
          <p>
            After <code>{cutText(`${after.method} ${after.path}`)}</code>
            {after.status !== undefined && (
              <>
                {' → '}
                <code>{after.status}</code>
              </>
            )}
            <Others of={after.others ?? []} />.
          </p>
        )}
        {isWebhook && <p>Whenever the provider decides, to the URL that is registered with it.</p>}
        <DescriptionText text={wordsOf(subject)} />
        {wordsOf(subject) === '' && <p>Repeats, retries and order are not described.</p>}
      </dd>
      <dt>To try it</dt>
      <dd>
        <p>
          Start one of the stubs below, or a mock server with the OpenAPI below, and send it the cURL command.
        </p>
        {message.body && /[/+]json\b/i.test(message.body.mediaType) && (
          <SampleFit id={subject.id} mediaType={message.body.mediaType} text={message.body.text} />
        )}
      </dd>
      <dt>To make it come</dt>
      <dd>
        {after ? (
          <>
            <p>
              Send <code>{cutText(`${after.method} ${after.path}`)}</code> with the values of Exchange.
            </p>
            <CopyButton text={after.curl} label="Copy that request as cURL" />
          </>
        ) : (
          <p>Register your URL with the provider: how is not part of this description.</p>
        )}
      </dd>
    </dl>
  );
}

/** The document's own examples come first, even those that its schema does not allow: said where a mock server would refuse one. */
function SampleFit({ id, mediaType, text }: { id: string; mediaType: string; text: string }) {
  const read = useMemo(() => readBody(mediaType, text), [text, mediaType]);
  const { issues } = useBodyCheck({ id, message: 'request', mediaType }, read, text);
  const [first] = issues.filter(({ severity }) => severity === 'error');
  if (!first) return null;
  return (
    <p>
      <InlineCode
        text={`The body does not match its schema, so a mock server that checks requests refuses it. ${cutText(first.text, 300)} Mend it in Exchange, or in the document.`}
      />
    </p>
  );
}

/** More are counted. */
const MOST_OTHERS = 8;

function Others({ of: others }: { of: readonly string[] }) {
  if (others.length === 0) return null;
  const rest = others.length - MOST_OTHERS;
  return (
    <>
      , and likewise after{' '}
      {others.slice(0, MOST_OTHERS).map((each, index) => (
        <Fragment key={each}>
          {index > 0 && ', '}
          <code>{cutText(each)}</code>
        </Fragment>
      ))}
      {rest > 0 && `, and ${rest} more`}
    </>
  );
}

function wordsOf({ detail }: ReceiverSubject): string {
  const { summary, description, shared } = detail;
  return [summary, description, shared?.summary, shared?.description]
    .filter((each) => each !== undefined && each.trim() !== '')
    .join('\n\n');
}

function Url({ subject: { pieces, reason, isWebhook, message } }: { subject: ReceiverSubject }) {
  if (reason !== undefined) {
    return (
      <p>
        <InlineCode text={`None in this exchange: ${reason}.`} />
      </p>
    );
  }
  return (
    <>
      <p className={styles.url}>
        <Breakable text={cutText(message.url, MOST_OF_URL)} />
      </p>
      {isWebhook && <p>Any URL of yours: this one is made up.</p>}
      <ul className={styles.pieces}>
        {pieces.slice(0, MOST_LINES).map(({ text, from }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
          <li key={index}>
            <code>{cutText(text)}</code> <InlineCode text={from} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Fields({ fields }: { fields: readonly Field[] }) {
  return (
    <>
      {fields.slice(0, MOST_LINES).map((field) => (
        <p key={field.id}>
          <code>{cutText(field.name)}</code> {field.required ? 'required' : 'optional'}
          {field.types.length > 0 && `, ${field.types.join(' or ')}`}, such as{' '}
          <code>{cutText(wireText(field, field.sample.value), 120)}</code>
        </p>
      ))}
      {fields.length > MOST_LINES && <p>And {fields.length - MOST_LINES} more.</p>}
    </>
  );
}

interface BodyProps {
  readonly id: string;
  readonly media: readonly MediaDetail[];
  readonly required: boolean;
  readonly text: string | undefined;
}

function Body({ id, media, required, text }: BodyProps) {
  const schema = useBodySchema({ id, message: 'request', mediaType: media[0]?.mediaType ?? '' });
  const name = typeof schema === 'string' ? undefined : schema.name;
  const names = [...new Set(media.map(({ mediaType }) => mediaType))].slice(0, MOST_LINES);
  return (
    <>
      <p>
        {required ? 'Required' : 'Optional'}, as{' '}
        {names.map((each, index) => (
          <span key={each}>
            {index > 0 && ' or '}
            <code>{cutText(each)}</code>
          </span>
        ))}
        {name !== undefined && (
          <>
            , schema <code>{cutText(name)}</code>
          </>
        )}
        . Its JSON Schema is one of the stubs below.
      </p>
      {text !== undefined && <TextRegion name="Sample body" text={text} most={MOST_OF_BODY} isSample />}
    </>
  );
}

function Replies({ responses }: { responses: readonly ResponseDetail[] }) {
  if (responses.length === 0) return <p>None is described.</p>;
  return (
    <>
      {responses.slice(0, MOST_LINES).map(({ status, description, media }) => (
        <p key={status}>
          <code>{status}</code> {description === undefined ? effectOf(status) : cutText(description, 300)}
          {media.length > 0 && (
            <>
              {' '}
              with <code>{cutText(media[0]?.mediaType ?? '')}</code>
            </>
          )}
        </p>
      ))}
      <p className={styles.quiet}>What other statuses do (retry, or give up) is not described.</p>
    </>
  );
}

function effectOf(status: string): string {
  if (/^2/.test(status)) return 'Received';
  if (status === '410') return 'Gone';
  return 'Not described';
}
