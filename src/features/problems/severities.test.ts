import { describe, expect, it } from 'vitest';
import type { Problem, Severity } from '../../openapi/index.ts';
import { countLabel, groupBySeverity } from './severities.ts';

const problem = (severity: Severity, message: string): Problem => ({
  code: 'wrong-type',
  severity,
  message,
  range: { uri: 'a.yaml', start: 0, end: 1 },
});

describe('groupBySeverity', () => {
  it('puts the worst first, keeps the order within, leaves out empty groups', () => {
    const groups = groupBySeverity([problem('info', '1'), problem('error', '2'), problem('info', '3')]);
    expect(groups.map((group) => [group.severity, group.problems.map(({ message }) => message)])).toEqual([
      ['error', ['2']],
      ['info', ['1', '3']],
    ]);
  });
});

describe('countLabel', () => {
  it.each([
    ['error', 1, '1 error'],
    ['error', 2, '2 errors'],
    ['warning', 1, '1 warning'],
    ['info', 3, '3 notes'],
  ] as const)('counts %s %i as %s', (severity, count, expected) => {
    expect(countLabel(severity, count)).toBe(expected);
  });
});
