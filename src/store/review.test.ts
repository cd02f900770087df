import { describe, expect, it } from 'vitest';
import { allCallbacks, openDescription } from '../openapi/index.ts';
import type { AnalysisResult } from '../worker/analysisClient.ts';
import { carryReview } from './carryReview.ts';
import { createAppStore } from './createAppStore.ts';
import { clientThat } from './idleClient.fixture.ts';
import { singleDocument } from './state.ts';
import type { Review } from './work.ts';

const text = (callbacks: string) => `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      responses: { '201': { description: ok } }
      callbacks: ${callbacks}
`;
const ONE = text(
  "{ onA: { 'https://c.example/1': { post: {} } }, onB: { 'https://c.example/b': { post: {} } } }",
);
const RENAMED = text(
  "{ onA: { 'https://c.example/2': { post: {} } }, onB: { 'https://c.example/b': { post: {} } } }",
);
const GONE = text("{ onB: { 'https://c.example/b': { post: {} } } }");
const analysisOf = (yaml: string) => openDescription(singleDocument('a.yaml', yaml)).analysis;
const firstOf = (yaml: string) => allCallbacks(analysisOf(yaml))[0]?.id ?? '';
const kept = [{ name: 'Kept', edits: {}, expect: 'none' as const }];
const review: Review = { readings: { null: 'text' }, scenarios: { [firstOf(ONE)]: kept } };

describe('kept scenarios and notes', () => {
  it('follow their callback when its key is edited', () => {
    const carried = carryReview(analysisOf(ONE), analysisOf(RENAMED), review);
    expect(carried).toEqual({ readings: { null: 'text' }, scenarios: { [firstOf(RENAMED)]: kept } });
    expect(carryReview(analysisOf(RENAMED), analysisOf(ONE), carried)).toEqual(review);
  });

  it('stay where their callback is, or was', () => {
    expect(carryReview(analysisOf(ONE), analysisOf(ONE), review)).toBe(review);
    expect(carryReview(analysisOf(ONE), analysisOf(GONE), review)).toBe(review);
    expect(carryReview(analysisOf(ONE), analysisOf(RENAMED), {})).toEqual({});
  });

  it('take notes along', () => {
    const notes = [{ at: { id: firstOf(ONE) }, text: 'Why?' }];
    const moved = [{ at: { id: firstOf(RENAMED) }, text: 'Why?' }];
    expect(carryReview(analysisOf(ONE), analysisOf(RENAMED), { notes })).toEqual({ notes: moved });
    expect(carryReview(analysisOf(ONE), analysisOf(GONE), { notes })).toEqual({ notes });
  });

  it('never take the place of others', () => {
    const both: Review = { scenarios: { [firstOf(ONE)]: kept, [firstOf(RENAMED)]: [] } };
    expect(carryReview(analysisOf(ONE), analysisOf(RENAMED), both)).toBe(both);
  });
});

describe('readings and kept scenarios', () => {
  function opened() {
    let listener: (result: AnalysisResult) => void = () => {};
    const client = clientThat(
      {},
      {
        analyze: (revision, set) =>
          listener({ revision, analysis: openDescription(set).analysis, details: [] }),
        onResult: (next) => {
          listener = next;
        },
      },
    );
    const work = { set: singleDocument('a.yaml', ONE), origin: { kind: 'paste' } } as const;
    const store = createAppStore({ client, work, analysis: analysisOf(ONE), theme: 'light' });
    store.getState().actions.setReview(review);
    return store;
  }
  const settled = () => new Promise((done) => setTimeout(done, 0));

  it('outlive an edit of the document', async () => {
    const store = opened();
    store.getState().actions.editText(RENAMED);
    await settled();
    expect(store.getState().work.review).toEqual({
      readings: { null: 'text' },
      scenarios: { [firstOf(RENAMED)]: kept },
    });
  });

  it('are not those of the next document, and come back with Undo', async () => {
    const store = opened();
    const { actions } = store.getState();
    actions.openSet(singleDocument('b.yaml', GONE), { kind: 'paste' });
    expect(store.getState().work.review).toEqual({});
    actions.undoReplace();
    expect(store.getState().work.review).toEqual(review);
  });

  it('are taken back one by one', () => {
    const store = opened();
    const { actions } = store.getState();
    actions.setReview({ readings: undefined });
    expect(store.getState().work.review).toEqual({ scenarios: review.scenarios });
    actions.notify({ kind: 'done', text: 'Changed.', undo: { review } });
    actions.setEdits('/paths/~1a/post', { status: '201' });
    actions.undoReplace();
    expect(store.getState().work).toMatchObject({ review, edits: { '/paths/~1a/post': { status: '201' } } });
  });
});
