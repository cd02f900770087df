import { describe, expect, it } from 'vitest';
import { allCallbacks, openDescription } from '../openapi/index.ts';
import { linksOf, sameFocus } from './focus.ts';
import { simulateCallback } from './simulations.ts';
import { type Attention, singleDocument } from './state.ts';

const text = (key: string) => `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters:
        - name: url
          in: query
          schema: { type: string }
          example: https://c.example
      requestBody:
        content:
          application/json:
            example: { id: 7 }
      responses: { '201': { description: ok } }
      callbacks:
        onA:
          '${key}': { post: {} }
`;

function open(key: string) {
  const document = text(key);
  const description = openDescription(singleDocument('a.yaml', document));
  const { analysis } = description;
  const details = Object.fromEntries(
    analysis.operations.flatMap(({ id }) => {
      const detail = description.describe(id);
      return detail ? [[id, detail]] : [];
    }),
  );
  const [callback] = allCallbacks(analysis);
  if (!callback) throw new Error('no callback');
  const simulated = simulateCallback({ revision: 0, analysis, details, documents: [] }, {}, callback.id);
  const target = { callback, simulated, current: callback };
  const slice = ({ start, end }: { start: number; end: number }) => document.slice(start, end);
  const links = (focus: Attention) => linksOf(focus, target);
  return { callback, target, links, slice };
}

const KEY = '{$request.query.url}/x/{$request.body#/id}/{$request.query.url}';

describe('from whichever place', () => {
  const { callback, links, slice } = open(KEY);
  const callbackId = callback.id;
  const query = links({ kind: 'part', callbackId, part: 0 });

  it('an expression lights its characters, its field, its declaration and equal expressions', () => {
    expect(query.parts).toEqual([0, 4]);
    expect(query.sources).toEqual(['request.query.url']);
    expect(query.kind).toBe('query');
    expect(query.ranges.map(slice)).toEqual(['{$request.query.url}', '{$request.query.url}']);
    expect(query.declarations.map(slice)).toEqual([expect.stringContaining('name: url')]);
  });

  it('its field lights the same', () => {
    expect(links({ kind: 'source', operationId: callback.parentId, source: 'request.query.url' })).toEqual(
      query,
    );
  });

  it('a body expression lights its member', () => {
    const body = links({ kind: 'part', callbackId, part: 2 });
    expect(body.members).toEqual([{ message: 'request', pointer: '/id' }]);
    expect(body.sources).toEqual(['request.body']);
    expect(body.declarations.map(slice)).toEqual(['application/json']);
  });

  it('the callback lights all of its expressions', () => {
    const whole = links({ kind: 'callback', callbackId });
    expect(whole.parts).toEqual([0, 2, 4]);
    expect(whole.sources).toEqual(['request.query.url', 'request.body']);
  });

  it('a field that the URL does not read lights itself', () => {
    const other = links({ kind: 'source', operationId: callback.parentId, source: 'request.header.X' });
    expect(other).toMatchObject({ parts: [], sources: ['request.header.X'], ranges: [], kind: undefined });
  });
});

it('a repaired key lights the faulty characters that are in the document', () => {
  const { callback, links, slice } = open('{$request.query.url}/{$request.body.id}');
  const body = links({ kind: 'part', callbackId: callback.id, part: 2 });
  expect(body.ranges.map(slice)).toEqual(['{$request.body.id}']);
  expect(body.written).toEqual([2]);
  expect(body.members).toEqual([{ message: 'request', pointer: '/id' }]);
});

it('without samples the key is lit, and without the callback in the newest text nothing of it', () => {
  const { callback, target, slice } = open(KEY);
  const focus = { kind: 'callback', callbackId: callback.id } as const;
  expect(linksOf(focus, { ...target, simulated: undefined }).ranges.map(slice)).toHaveLength(3);
  const gone = linksOf(focus, { ...target, current: undefined });
  expect([gone.ranges, gone.declarations]).toEqual([[], []]);
});

it('a part that is not there any more lights nothing', () => {
  const { callback, links } = open(KEY);
  expect(links({ kind: 'part', callbackId: callback.id, part: 9 })).toMatchObject({
    sources: [],
    ranges: [],
  });
});

it.each<[Attention | undefined, Attention | undefined, boolean]>([
  [undefined, undefined, true],
  [{ kind: 'callback', callbackId: 'a' }, undefined, false],
  [{ kind: 'callback', callbackId: 'a' }, { kind: 'callback', callbackId: 'a' }, true],
  [{ kind: 'part', callbackId: 'a', part: 0 }, { kind: 'part', callbackId: 'a', part: 1 }, false],
  [
    { kind: 'source', operationId: 'a', source: 's' },
    { kind: 'source', operationId: 'a', source: 's' },
    true,
  ],
])('%o and %o light the same: %s', (one, other, same) => {
  expect(sameFocus(one, other)).toBe(same);
});
