import type { DeclaredResponse } from '../exchange/exchange.ts';

/** `; the 202 response has it`: where a value that this response lacks can be found. */
export function otherResponses(having: readonly DeclaredResponse[], what: string): string {
  if (having.length === 0) return '';
  const statuses = having.map((response) => response.status);
  if (statuses.length === 1) return `; the ${statuses[0]} response has ${what}`;
  return `; the ${statuses.slice(0, -1).join(', ')} and ${statuses.at(-1)} responses have ${what}`;
}
