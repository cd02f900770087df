import { createContext } from 'react';
import type { BodySchema, DocumentRange, SchemaQuestion } from '../../../openapi/index.ts';

/** What the body editors need of the app to check what they hold. Absent, as in component tests, nothing is checked. */
export interface PayloadChecks {
  /** Changes with every document text that is shown: schemas are asked for again then. */
  readonly revision: number;
  readonly schemaOf: (question: SchemaQuestion) => Promise<BodySchema | undefined>;
  readonly onReveal: (range: DocumentRange) => void;
}

export const PayloadChecksContext = createContext<PayloadChecks | undefined>(undefined);
