import { expect, it } from 'vitest';
import type { Problem } from '../workspace/problem.ts';
import { arrangeProblems } from './arrangeProblems.ts';

const problem = (uri: string, start: number, more: Partial<Problem> = {}): Problem => ({
  code: 'not-declared',
  severity: 'warning',
  message: 'm',
  range: { uri, start, end: start + 1 },
  ...more,
});

it('sorts by document, position and severity', () => {
  const problems = [
    problem('b', 1),
    problem('a', 9),
    problem('a', 2, { severity: 'info', code: 'cycle' }),
    problem('a', 2, { severity: 'error', code: 'no-request-body' }),
    problem('unlisted', 0),
  ];
  const arranged = arrangeProblems(problems, ['a', 'b'], '3.1');
  expect(arranged.map(({ range, code }) => [range.uri, range.start, code])).toEqual([
    ['a', 2, 'no-request-body'],
    ['a', 2, 'cycle'],
    ['a', 9, 'not-declared'],
    ['b', 1, 'not-declared'],
    ['unlisted', 0, 'not-declared'],
  ]);
});

it('keeps equal findings once, the one with a fix first of all', () => {
  const fix = { title: 'Write x', edits: [] };
  const arranged = arrangeProblems(
    [problem('a', 1), problem('a', 1, { fix }), problem('a', 1)],
    ['a'],
    '3.1',
  );
  expect(arranged).toHaveLength(1);
  expect(arranged[0]?.fix).toEqual(fix);
});

it.each([
  ['3.0', 'https://spec.openapis.org/oas/v3.0.4.html#runtime-expressions'],
  ['3.2', 'https://spec.openapis.org/oas/v3.2.0.html#runtime-expressions'],
] as const)('names the section of the specification of %s', (minor, url) => {
  expect(arrangeProblems([problem('a', 1)], ['a'], minor)[0]?.specUrl).toBe(url);
});

it('faults of the text rest on no section', () => {
  expect(arrangeProblems([problem('a', 1, { code: 'syntax' })], ['a'], '3.1')[0]).not.toHaveProperty(
    'specUrl',
  );
});
