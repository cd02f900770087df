import { expect, test } from 'vitest';
import { tolerantYaml } from '../source/tolerantYaml.ts';
import { inspectText } from './openable.ts';

test('a text of 150,000 lines with one fault is looked at', () => {
  const text = `paths:\n${'  /a: {}\n'.repeat(150_000)}  b: "\n`;
  expect(inspectText(text, { tolerant: (each) => tolerantYaml(each.slice(0, 100)) })).toHaveProperty(
    'verdict',
  );
});

test('an excerpt that starts far to the right is taken back to the left', () => {
  const spaces = ' '.repeat(100_000);
  expect(inspectText(`${spaces}get: {}\n${spaces}post: {}`)).toMatchObject({
    verdict: 'wrappable',
    wrapped: expect.stringContaining('\n    get: {}\n    post: {}'),
  });
});
