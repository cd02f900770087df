import { describe, expect, it } from 'vitest';
import { allCallbacks, openDescription } from '../../../openapi/index.ts';
import { completeWork } from '../../../store/newWork.ts';
import type { Origin } from '../../../store/work.ts';
import { MANY } from '../share/offers.fixture.ts';
import { linkStateOf } from './linkStateOf.ts';

const DOCUMENT = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      responses: { '201': { description: ok } }
      callbacks: { onA: { 'https://c.example': { post: { responses: {} } } } }
`;
const set = { entry: 'a.yaml', documents: [{ uri: 'a.yaml', text: DOCUMENT }] };
const { analysis } = openDescription(set);
const operation = analysis.operations[0]?.id ?? '';

function stateOf(origin: Origin, edited = false, options = {}) {
  const edits = { [operation]: { status: '201' }, '/paths/~1gone/post': { status: '404' } };
  const work = completeWork({ set, origin, edited, edits, selection: analysis.initial });
  return linkStateOf(
    { work, pin: undefined, shown: { revision: 1, analysis, details: {}, documents: [] } },
    options,
  ).state;
}

describe('linkStateOf', () => {
  it('leaves the keys out of the address that the document came from, and holds the document instead', () => {
    const origin: Origin = { kind: 'url', url: 'https://docs.example/a.yaml?v=1&token=hunter2' };
    const source = { kind: 'documents', origin: { kind: 'url', url: 'https://docs.example/a.yaml?v=1' } };
    expect(stateOf(origin).source).toMatchObject(source);
    expect(stateOf(origin, false, { withSecrets: true }).source).toMatchObject({ kind: 'documents', origin });
  });

  it('carries what it is compared with, without the keys of its address, unless that is left out', () => {
    const origin: Origin = { kind: 'url', url: 'https://docs.example/old.yaml?token=hunter2' };
    const work = completeWork({
      set,
      origin: { kind: 'paste' },
      compared: { set, origin, is: 'before' },
    });
    const app = { work, pin: undefined, shown: { revision: 1, analysis, details: {}, documents: [] } };
    const { state, leftOut } = linkStateOf(app);
    expect(state.compared).toMatchObject({ set, origin: { url: 'https://docs.example/old.yaml' } });
    expect(leftOut).toEqual(['token']);
    expect(linkStateOf(app, { withSecrets: true }).state.compared?.origin).toEqual(origin);
    expect(linkStateOf(app, { compared: 'none' }).state.compared).toBeUndefined();
  });

  it('leaves out what was typed for requests that are no longer there', () => {
    expect(stateOf({ kind: 'paste' }).edits).toEqual({ [operation]: { status: '201' } });
  });

  it.each<readonly [string, Origin, boolean, object, string]>([
    ['a pasted document', { kind: 'paste' }, false, {}, 'documents'],
    ['one opened by URL', { kind: 'url', url: 'https://docs.example/a.yaml' }, false, {}, 'url'],
    ['one changed since', { kind: 'url', url: 'https://docs.example/a.yaml' }, true, {}, 'documents'],
    [
      'one that only this machine has',
      { kind: 'url', url: 'http://localhost:8080/a.yaml' },
      false,
      {},
      'documents',
    ],
    [
      'one asked for',
      { kind: 'url', url: 'https://docs.example/' },
      false,
      { withDocument: true },
      'documents',
    ],
  ])('of %s, %#', (_, origin, edited, options, kind) => {
    expect(stateOf(origin, edited, options).source.kind).toBe(kind);
  });
});

describe('a slice', () => {
  const many = openDescription(MANY).analysis;
  const idOf = (name: string) => allCallbacks(many).find((each) => each.name === name)?.id ?? '';
  const edits = {
    '/paths/~1one/post': { status: '204' },
    [idOf('onOne')]: { status: '200' },
    '/paths/~1two/post': { status: '201' },
  };
  const selection = { operationId: '/paths/~1one/post', callbackId: idOf('onNested') };
  const document = { uri: 'many.slice.yaml', text: 'openapi: 3.1.0' };
  const sliceOf = (callbackId: string | undefined, pinned: string) => {
    const work = completeWork({ set: MANY, origin: { kind: 'file', name: 'many.json' }, edits, selection });
    const pin = { kind: 'part', callbackId: pinned, part: 0 } as const;
    const app = { work, pin, shown: { revision: 1, analysis: many, details: {}, documents: [] } };
    return linkStateOf(app, { slice: { document, callbackId } }).state;
  };

  it('is one document of the same origin, said to be no longer as that has it', () => {
    expect(sliceOf(undefined, idOf('onTwo'))).toEqual({
      source: {
        kind: 'documents',
        entry: 'many.slice.yaml',
        documents: [document],
        origin: { kind: 'file', name: 'many.json' },
        edited: true,
        slice: true,
      },
      selection,
      edits,
      pin: { kind: 'part', callbackId: idOf('onTwo'), part: 0 },
    });
  });

  it('for one callback request carries what belongs to it, and no samples of others', () => {
    const state = sliceOf(idOf('onNested'), idOf('onTwo'));
    expect(Object.keys(state.edits)).toEqual(['/paths/~1one/post', idOf('onOne')]);
    expect(state.selection).toEqual(selection);
    expect(state.pin).toBeUndefined();
    expect(sliceOf(idOf('onTwo'), idOf('onTwo'))).toMatchObject({
      edits: { '/paths/~1two/post': { status: '201' } },
      pin: { callbackId: idOf('onTwo') },
    });
    expect(sliceOf(idOf('onTwo'), idOf('onTwo')).selection).toBeUndefined();
  });
});
