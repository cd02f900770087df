import { expect, it } from 'vitest';
import { isAgreedHere, rememberAgreed } from './agreedHere.ts';

it('knows the hosts that were agreed to, and no others', () => {
  expect(isAgreedHere('specs.example')).toBe(false);
  rememberAgreed(['specs.example', 'specs.example:8443']);
  expect(isAgreedHere('specs.example')).toBe(true);
  expect(isAgreedHere('specs.example:8443')).toBe(true);
  expect(isAgreedHere('intranet.example')).toBe(false);
});
