import { expect, it } from 'vitest';
import type { ScenarioRow } from '../scenarios/scenario.types.ts';
import { buildReviewedScenarios } from './buildReviewedScenarios.ts';

const row = (id: string, has: 'url' | 'none', more: Partial<ScenarioRow> = {}): ScenarioRow => ({
  id,
  group: 'generated',
  name: id,
  differs: '',
  reason: 'because',
  edits: {},
  callbackUrl:
    has === 'url'
      ? { kind: 'url', url: 'https://c.example/', notes: [] }
      : { kind: 'none', cause: 'missing', reason: 'x' },
  differences: [],
  ...more,
});

it('lists what follows from the description before what is tried on every callback', () => {
  const found = buildReviewedScenarios([
    { row: row('exchange', 'url', { group: 'exchange' }), risks: ['Not https'] },
    { row: row('S7 branch', 'url'), risks: ['Not https', 'Inside'] },
    { row: row('S3 query.url', 'none'), risks: [] },
    { row: row('S8 202', 'url'), risks: ['Not https'] },
    { row: row('S14 ftp', 'none'), risks: [] },
    { row: row('S4 empty', 'none'), risks: [] },
    { row: row('S19 long', 'url'), risks: ['Inside'] },
    { row: row('mine', 'url', { group: 'kept', expectation: 'fail' }), risks: [] },
  ]);
  expect(found).toMatchObject({ all: 5, withoutUrl: 1, failed: 1, unusual: { all: 3, withoutUrl: 2 } });
  expect(found.rows.map(({ name, risks }) => [name, ...risks])).toEqual([
    ['mine'],
    ['S3 query.url'],
    ['S7 branch', 'Inside'],
  ]);
});
