import { createContext, useContext, useEffect, useState } from 'react';
import type { BodySchema, DocumentRange, SchemaQuestion } from '../../../openapi/index.ts';
import { whenIdle } from '../../../ui/whenIdle.ts';

/** What the body editors need of the app to check what they hold. Absent, as in component tests, nothing is checked. */
export interface PayloadChecks {
  /** Changes with every document text that is shown: schemas are asked for again then. */
  readonly revision: number;
  readonly schemaOf: (question: SchemaQuestion) => Promise<BodySchema | undefined>;
  readonly onReveal: (range: DocumentRange) => void;
}

export const PayloadChecksContext = createContext<PayloadChecks | undefined>(undefined);

const NOTHING: SchemaQuestion = { id: '', message: 'request', mediaType: '' };

/** `pending` until the first answer; `none` where the document has no schema, or nothing is checked here. */
export type SchemaState = BodySchema | 'pending' | 'none';

/**
 * The schema of a body. While the document changes, the last one stays until the new one is there, so that nothing
 * flickers.
 *
 * @param question `undefined` where nothing is to be asked: `none` then.
 */
export function useBodySchema(question: SchemaQuestion | undefined): SchemaState {
  const context = useContext(PayloadChecksContext);
  const checks = question && context;
  const { id, message, status, mediaType } = question ?? NOTHING;
  const key = JSON.stringify([id, message, status, mediaType]);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly schema: SchemaState }>();
  const schemaOf = checks?.schemaOf;
  const revision = checks?.revision;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision may have another schema
  useEffect(() => {
    if (!schemaOf) return undefined;
    let current = true;
    const asked = { id, message, mediaType, ...(status !== undefined && { status }) };
    whenIdle()
      .then(() => (current ? schemaOf(asked) : undefined))
      .then(
        (schema) => current && setAnswer({ key, schema: schema ?? 'none' }),
        // A failed request does not mean that there is no schema; the next revision asks again.
        () => current && setAnswer({ key, schema: 'pending' }),
      );
    return () => {
      current = false;
    };
  }, [schemaOf, revision, key, id, message, status, mediaType]);

  if (!checks) return 'none';
  return answer?.key === key ? answer.schema : 'pending';
}
