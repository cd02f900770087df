import type { ExchangeBody } from '../../../openapi/index.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import styles from '../controls/Field.module.css';

/** Why a body's text is not of its media type, and where. */
export function BodyFault({ body }: { body: Extract<ExchangeBody, { kind: 'broken' }> }) {
  return (
    <p className={styles.fault}>
      {body.offset !== undefined && <b>{position(body.text, body.offset)}: </b>}
      <InlineCode text={body.message} />
    </p>
  );
}

function position(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
