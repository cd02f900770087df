import type { Uri } from 'monaco-editor/editor';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../openapi/index.ts';
import { lineTable } from './positions.ts';
import { toMarker } from './toMarker.ts';

const positions = lineTable('a: 1\nb: {$url}\n');
const parseUri = (url: string) => ({ path: url }) as Uri;

const problem: Problem = {
  code: 'not-declared',
  severity: 'warning',
  message: '`x` is not declared.',
  range: { uri: 'openapi.yaml', start: 8, end: 14 },
};

describe('toMarker', () => {
  it('puts message and code at the lines and columns of the range', () => {
    expect(toMarker(problem, positions, parseUri)).toEqual({
      severity: 4,
      message: '`x` is not declared.',
      code: 'not-declared',
      startLineNumber: 2,
      startColumn: 4,
      endLineNumber: 2,
      endColumn: 10,
    });
  });

  it('writes the hint on a line of its own', () => {
    expect(toMarker({ ...problem, hint: 'Declare `x`.' }, positions, parseUri).message).toBe(
      '`x` is not declared.\nDeclare `x`.',
    );
  });

  it('links the code to the specification', () => {
    const specUrl = 'https://spec.openapis.org/oas/v3.1.1#runtime-expressions';
    expect(toMarker({ ...problem, specUrl }, positions, parseUri).code).toEqual({
      value: 'not-declared',
      target: { path: specUrl },
    });
  });

  it.each([
    ['error', 8],
    ['warning', 4],
    ['info', 2],
  ] as const)("gives an %s Monaco's severity %i", (severity, expected) => {
    expect(toMarker({ ...problem, severity }, positions, parseUri).severity).toBe(expected);
  });
});
