import { describe, expect, it } from 'vitest';
import { openDescription } from '../../openapi/index.ts';
import { completeWork } from '../../store/newWork.ts';
import type { Origin } from '../../store/state.ts';
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
  return linkStateOf({ work, pin: undefined, shown: { revision: 1, analysis, details: {} } }, options).state;
}

describe('linkStateOf', () => {
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
