import type { Party } from '../../../openapi/index.ts';

/** The other side of an exchange. */
export function otherParty(party: Party): Party {
  return party === 'consumer' ? 'provider' : 'consumer';
}
