import { describe, expect, it } from 'vitest';
import type { CheckOutcome, Issue } from '../../../validation/outcome.ts';
import { bodyIssues, issueRange } from './bodyIssues.ts';

const text = '{\n  "a": [\n    1\n  ],\n  "b": "x"\n}';

function issue(pointer: string, more: Partial<Issue> = {}): Issue {
  return { severity: 'error', pointer, at: pointer, text: pointer, ...more };
}

function checked(...issues: Issue[]): Extract<CheckOutcome, { kind: 'checked' }> {
  return { kind: 'checked', issues, more: 0, remarks: [] };
}

describe('issueRange', () => {
  it.each([
    ['a member', issue('/b'), '"b": "x"'],
    ['an item', issue('/a/0'), '1'],
    ['the first line of what goes over several', issue('/a'), '"a": ['],
    ['the object that lacks a member', issue('/c', { at: '' }), '{'],
  ])('marks %s', (_, each, marked) => {
    const range = issueRange(text, each);
    expect(text.slice(range?.start, range?.end)).toBe(marked);
  });

  it('marks nothing in a text that no pointer runs on', () => {
    expect(issueRange('a=1', issue('/a'))).toBeUndefined();
  });
});

describe('bodyIssues', () => {
  it('follows the text, errors before warnings', () => {
    const outcome = checked(issue('/a', { severity: 'warning' }), issue('/b'), issue('/a/0'));
    expect(bodyIssues(outcome, text, []).issues.map(({ pointer }) => pointer)).toEqual(['/a/0', '/b', '/a']);
  });

  it('counts the faults of generated values', () => {
    const outcome = checked(issue('/a/0'), issue('/b'), issue('/a/x', { at: '/a' }));
    expect(bodyIssues(outcome, text, ['/a'])).toMatchObject({ issues: [{ pointer: '/b' }], generated: 2 });
  });
});
