import { useMemo } from 'react';
import { readBody } from '../../../openapi/http/index.ts';
import type { MediaDetail } from '../../../openapi/index.ts';
import { cutText } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { useBodySchema } from '../payload/bodySchema.ts';
import { useBodyCheck } from '../payload/useBodyCheck.ts';
import { TextRegion } from './TextRegion.tsx';

/** More media types would bury the rest. */
const MOST_MEDIA_TYPES = 40;
const MOST_OF_BODY = 4000;

interface BodyToTakeProps {
  readonly id: string;
  readonly media: readonly MediaDetail[];
  readonly required: boolean;
  readonly text: string | undefined;
}

/** What the receiver takes as a body: its media types, its schema, a sample. */
export function BodyToTake({ id, media, required, text }: BodyToTakeProps) {
  const schema = useBodySchema({ id, message: 'request', mediaType: media[0]?.mediaType ?? '' });
  const name = typeof schema === 'string' ? undefined : schema.name;
  const names = [...new Set(media.map(({ mediaType }) => mediaType))].slice(0, MOST_MEDIA_TYPES);
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

/** The document's own examples come first, even those that its schema does not allow: said where a mock server would refuse one. */
export function SampleFit({ id, mediaType, text }: { id: string; mediaType: string; text: string }) {
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
