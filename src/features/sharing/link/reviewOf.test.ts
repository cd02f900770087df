import { describe, expect, it } from 'vitest';
import { allCallbacks, openDescription } from '../../../openapi/index.ts';
import { completeWork } from '../../../store/newWork.ts';
import type { Review } from '../../../store/work.ts';
import { linkStateOf } from './linkStateOf.ts';
import { reviewOf } from './reviewOf.ts';

const DOCUMENT = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters:
        - { name: url, in: query, schema: { type: string } }
        - { name: token, in: query, schema: { type: string } }
      responses: { '201': { description: ok } }
      callbacks:
        onA: { '{$request.query.url}?t={$request.query.token}': { post: { responses: {} } } }
        onB: { 'https://c.example': { post: { responses: {} } } }
`;
const set = { entry: 'a.yaml', documents: [{ uri: 'a.yaml', text: DOCUMENT }] };
const description = openDescription(set);
const { analysis } = description;
const [onA = '', onB = ''] = allCallbacks(analysis).map(({ id }) => id);
const operation = analysis.operations[0]?.id ?? '';
const detail = description.describe(operation);

function appWith(review: Review) {
  const work = completeWork({ set, origin: { kind: 'paste' }, selection: analysis.initial, review });
  const details = detail ? { [operation]: detail } : {};
  return { work, pin: undefined, shown: { revision: 1, analysis, details, documents: [] } };
}
const always = () => true;

const plain = { name: 'Plain', edits: { status: '201' }, expect: 'none' } as const;
const secret = {
  name: 'With a token',
  edits: { fields: { 'request.query.token': { text: 'hunter2', send: true } } },
  expect: { url: 'https://c.example?t=hunter2' },
};

describe('what a link carries of a review', () => {
  it('holds notes, unless they are left out, and of a slice those whose place it has', () => {
    const notes = [
      { at: { id: onA }, text: 'One' },
      { at: { id: onB, part: { kind: 'reply', name: '204' } }, text: 'Two' },
      { at: { id: 'gone' }, text: 'Three' },
    ] as const;
    const app = appWith({ notes });
    expect(reviewOf(app, always, {}).review).toEqual({ notes });
    expect(reviewOf(app, always, { withNotes: false }).review).toBeUndefined();
    expect(reviewOf(app, (id) => id === onB, {}).review).toEqual({ notes: [notes[1]] });
    const slice = { document: { uri: 'a.yaml', text: DOCUMENT }, callbackId: undefined };
    expect(linkStateOf(app, { slice }).state.review).toEqual({ notes: notes.slice(0, 2) });
    expect(linkStateOf(app, { slice: { ...slice, callbackId: onA } }).state.review?.notes).toEqual([
      notes[0],
    ]);
  });

  it('is nothing where nothing was changed or kept', () => {
    expect(reviewOf(appWith({}), always, {})).toEqual({ review: undefined, names: [] });
    expect(reviewOf(appWith({ readings: {}, scenarios: {} }), always, {}).review).toBeUndefined();
  });

  it('holds readings and scenarios', () => {
    const review: Review = { readings: { null: 'text' }, scenarios: { [onA]: [plain] } };
    expect(reviewOf(appWith(review), always, {}).review).toEqual(review);
  });

  it('leaves out secrets, with the URL that was expected of them, and names them', () => {
    const app = appWith({ scenarios: { [onA]: [plain, secret] } });
    const carried = reviewOf(app, always, {});
    expect(JSON.stringify(carried)).not.toContain('hunter2');
    expect(carried.review?.scenarios?.[onA]).toEqual([
      plain,
      { name: 'With a token', edits: { fields: { 'request.query.token': { send: true } } } },
    ]);
    expect(carried.names).toEqual(['token']);
    expect(linkStateOf(app).leftOut).toEqual(['token']);
  });

  it('holds them where they are asked for', () => {
    const review: Review = { scenarios: { [onA]: [secret] } };
    expect(reviewOf(appWith(review), always, { withSecrets: true }).review).toEqual(review);
  });

  it('leaves out what belongs to callbacks that the link or the document does not have', () => {
    const app = appWith({ scenarios: { [onA]: [plain], [onB]: [plain], '/paths/~1gone/post': [plain] } });
    expect(Object.keys(reviewOf(app, (id) => id === onB, {}).review?.scenarios ?? {})).toEqual([onB]);
  });
});
