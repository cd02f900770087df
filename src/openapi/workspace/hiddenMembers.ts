import type { Message } from '../expression/expression.ts';
import type { Party } from './model.ts';

/**
 * The keyword of members that a message is not meant to have: the provider owns `readOnly` ones, so the consumer does not
 * send them, and the provider does not send `writeOnly` ones. In callback requests the sides are swapped.
 *
 * @param sender Who sends the request of the exchange.
 * @example hiddenMembers('provider', 'request') // 'writeOnly'
 */
export function hiddenMembers(sender: Party, message: Message): 'readOnly' | 'writeOnly' {
  return (sender === 'consumer') === (message === 'request') ? 'readOnly' : 'writeOnly';
}
