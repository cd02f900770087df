/** `openapi/links`: the next request that a link makes of an exchange. */

export type { LinkArgument } from './link.types.ts';
export type { LinkRead, LoneBraces, PassedValue } from './passedValue.ts';
export {
  type FollowOptions,
  type LinkSimulation,
  linkExchange,
  simulateLink,
} from './simulateLink.ts';
