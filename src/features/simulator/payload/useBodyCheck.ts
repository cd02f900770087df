import { useContext, useEffect, useId, useMemo, useState } from 'react';
import type { ExchangeBody } from '../../../openapi/http/index.ts';
import type { SchemaQuestion } from '../../../openapi/index.ts';
import { NOT_CHECKED } from '../../../validation/notChecked.ts';
import type { CheckOutcome } from '../../../validation/outcome.ts';
import { type BodyIssues, bodyIssues } from './bodyIssues.ts';
import { PayloadChecksContext, type SchemaState, useBodySchema } from './bodySchema.ts';
import { validator } from './validator.ts';

export interface BodyCheck extends BodyIssues {
  /** False where nothing can be checked at all: nothing is shown then. */
  readonly possible: boolean;
  readonly schema: SchemaState;
  /** The newest outcome; the one before stays until it is there. */
  readonly outcome: CheckOutcome | undefined;
}

interface Held {
  readonly key: string;
  readonly outcome: CheckOutcome;
}

/**
 * Checks a body against its schema with every change of its text; the newest text wins.
 *
 * @param body What the text was read as. Broken text is not checked: its faults are already shown below.
 */
export function useBodyCheck(question: SchemaQuestion, body: ExchangeBody, text: string): BodyCheck {
  const possible = useContext(PayloadChecksContext) !== undefined;
  const schema = useBodySchema(question);
  const slot = useId();
  const [held, setHeld] = useState<Held>();
  const { id, message, status, mediaType } = question;
  const key = JSON.stringify([id, message, status, mediaType]);
  const checkable = body.kind === 'data' || body.kind === 'opaque';

  useEffect(() => {
    if (typeof schema === 'string' || !checkable) return undefined;
    let current = true;
    validator()
      .then((client) => client.check(slot, schema, mediaType, text))
      .then(
        (outcome) => current && outcome && setHeld({ key, outcome }),
        // The next change of the text tries again.
        () => current && setHeld({ key, outcome: NOT_LOADED }),
      );
    return () => {
      current = false;
    };
  }, [slot, key, schema, mediaType, text, checkable]);

  const holds = checkable && typeof schema !== 'string' && held?.key === key;
  const outcome = holds ? held.outcome : undefined;
  const generated = body.kind === 'data' ? body.generated : NOTHING;
  const found = useMemo(
    () => (outcome?.kind === 'checked' ? bodyIssues(outcome, text, generated) : NO_ISSUES),
    [outcome, text, generated],
  );
  return { possible, schema, outcome, ...found };
}

const NOT_LOADED: CheckOutcome = { kind: 'unchecked', reason: NOT_CHECKED['not-loaded'] };
const NOTHING: readonly string[] = [];
const NO_ISSUES: BodyIssues = { issues: [], generated: 0 };
