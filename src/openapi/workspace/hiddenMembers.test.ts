import { expect, it } from 'vitest';
import { hiddenMembers } from './hiddenMembers.ts';

it.each([
  ['consumer', 'request', 'readOnly'],
  ['consumer', 'response', 'writeOnly'],
  ['provider', 'request', 'writeOnly'],
  ['provider', 'response', 'readOnly'],
] as const)('the %s asks: its %s hides what is %s', (sender, message, keyword) => {
  expect(hiddenMembers(sender, message)).toBe(keyword);
});
