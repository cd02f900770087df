import { Fragment } from 'react';
import { cutText } from '../../../ui/cutText.ts';
import { DescriptionText } from '../controls/Description.tsx';
import type { ReceiverSubject } from './receiverSubject.ts';

/** When the request comes, and what the document says of how often. */
export function WhenSent({ subject }: { subject: ReceiverSubject }) {
  const { after, isWebhook } = subject;
  const words = wordsOf(subject);
  return (
    <>
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
      <DescriptionText text={words} />
      {words === '' && <p>Repeats, retries and order are not described.</p>}
    </>
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
