import { expect, test } from 'vitest';
import { inspectText } from './openable.ts';

test('a text of 150,000 lines is looked at', { timeout: 60_000 }, () => {
  expect(inspectText(`get:\n${'  x\n'.repeat(150_000)}`)).toHaveProperty('verdict', 'refused');
});

test('an excerpt that starts far to the right is taken back to the left', () => {
  const spaces = ' '.repeat(100_000);
  expect(inspectText(`${spaces}get: {}\n${spaces}post: {}`)).toMatchObject({
    verdict: 'wrappable',
    wrapped: expect.stringContaining('\n    get: {}\n    post: {}'),
  });
});
