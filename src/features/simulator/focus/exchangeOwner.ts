import { createContext } from 'react';

/** Whose exchange the fields around belong to, and the callback whose key reads it. Absent where no key does. */
export interface ExchangeOwnership {
  readonly operationId: string;
  readonly callbackId: string;
}

export const ExchangeOwner = createContext<ExchangeOwnership | undefined>(undefined);
