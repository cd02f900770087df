import { expect, it } from 'vitest';
import { openDescription } from '../../openapi/index.ts';
import { createAppStore } from '../../store/createAppStore.ts';
import { IDLE_CLIENT } from '../../store/idleClient.fixture.ts';
import { entryText, singleDocument } from '../../store/state.ts';
import { formatDocument } from './formatDocument.ts';

function storeOf(text: string) {
  const set = singleDocument('a.json', text);
  const { analysis } = openDescription(set);
  const work = { set, origin: { kind: 'paste' }, selection: analysis.initial, edits: { x: {} } } as const;
  return createAppStore({ client: IDLE_CLIENT, work, analysis, theme: 'light' });
}

const json = JSON.stringify({
  openapi: '3.1.0',
  paths: { '/a': { post: { responses: {}, callbacks: { evt: { '{$request.query.url}': { post: {} } } } } } },
});

it('formats, goes to the first problem, and keeps samples and selection', () => {
  const store = storeOf(json);
  const before = store.getState().work;
  formatDocument(store, 'a.json');
  const { notice, reveal, work } = store.getState();
  const text = entryText(work.set);
  expect(text).toBe(`${JSON.stringify(JSON.parse(json), null, 2)}\n`);
  const problem = store.getState().current.analysis.problems.find(({ severity }) => severity !== 'info');
  const marked = json.slice(problem?.range.start, problem?.range.end);
  expect(text.slice(reveal?.start, reveal?.end).replaceAll(/\s/g, '')).toBe(marked.replaceAll(/\s/g, ''));
  expect(work).toMatchObject({ edits: { x: {} }, selection: before.selection, id: before.id, edited: true });
  expect(notice).toMatchObject({ kind: 'done', undo: before });
});

it('refuses what is not strict JSON', () => {
  const store = storeOf('{"openapi": "3.1.0",}');
  formatDocument(store, 'a.json');
  expect(store.getState().notice).toMatchObject({ kind: 'refused', title: 'This JSON cannot be formatted' });
});
