import { useId, useMemo, useRef } from 'react';
import type { ExchangeBody } from '../../../openapi/http/index.ts';
import { chosenMedia, type ExchangeEdits, type OperationDetail } from '../../../openapi/index.ts';
import type { LinkSimulation } from '../../../openapi/links/index.ts';
import { BodyFoot } from '../payload/BodyFoot.tsx';
import { useBodyCheck } from '../payload/useBodyCheck.ts';
import messageStyles from '../steps/Message.module.css';

interface PassedBodyProps {
  readonly target: OperationDetail;
  readonly edits: ExchangeEdits;
  readonly simulation: LinkSimulation;
  /** Goes to the body in the link. */
  readonly onReveal: () => void;
}

/** Of a body that the link gives: whether it matches what the target asks for, and that schema. */
export function PassedBody({ target, edits, simulation, onReveal }: PassedBodyProps) {
  const media = chosenMedia(target.requestBody?.media ?? [], edits.requestMediaType);
  const { body, message } = simulation;
  if (!media || body?.kind !== 'passed' || !message?.body) return null;
  const { mediaType } = media;
  return (
    <CheckedBody
      key={mediaType}
      id={target.id}
      mediaType={mediaType}
      text={message.body.text}
      // Text of other kinds is how the body is sent, not what the schema describes.
      value={media.dataForm === 'json' ? body.value : undefined}
      onReveal={onReveal}
    />
  );
}

interface CheckedBodyProps {
  readonly id: string;
  readonly mediaType: string;
  readonly text: string;
  readonly value: Extract<ExchangeBody, { kind: 'data' }>['value'] | undefined;
  readonly onReveal: () => void;
}

function CheckedBody({ id, mediaType, text, value, onReveal }: CheckedBodyProps) {
  const section = useRef<HTMLDivElement>(null);
  const check = useBodyCheck(
    useMemo(() => ({ id, message: 'request', mediaType }) as const, [id, mediaType]),
    value === undefined
      ? { kind: 'absent', declared: true }
      : { kind: 'data', mediaType, dataForm: 'json', text, value, generated: [] },
    text,
  );
  return (
    <div ref={section}>
      <h4 className={messageStyles.sentAs}>Next request body, as the link gives it</h4>
      <BodyFoot
        id={`${useId()}-check`}
        name="Next request body"
        section={section}
        check={check}
        edited={false}
        fault={undefined}
        parts={NO_PARTS}
        message="request"
        lacks={false}
        text={text}
        onAdd={onReveal}
        onPick={onReveal}
      />
    </div>
  );
}

const NO_PARTS = [] as const;
