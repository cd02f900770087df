import { wireText } from '../../../openapi/http/index.ts';
import type { Field, ResponseDetail } from '../../../openapi/index.ts';
import { Breakable } from '../../../ui/Breakable.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { cutText, MOST_OF_URL } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { Security } from '../steps/Security.tsx';
import { BodyToTake, SampleFit } from './BodyToTake.tsx';
import styles from './Receiver.module.css';
import type { ReceiverSubject } from './receiverSubject.ts';
import { WhenSent } from './WhenSent.tsx';

/** More lines would bury the rest. */
const MOST_LINES = 40;

/** What the API consumer must build, in the order in which it is needed. */
export function BuildList({ subject }: { subject: ReceiverSubject }) {
  const { detail, message, after } = subject;
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
          <BodyToTake
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
        <WhenSent subject={subject} />
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
