import { describe, expect, it } from 'vitest';
import { allCallbacks, buildExchange, openDescription } from '../openapi/index.ts';
import { pairedExamples } from './pairedExamples.ts';
import { simulateCallback } from './simulations.ts';
import { type Model, singleDocument } from './state.ts';

const TEXT = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters:
        - { name: url, in: query, schema: { type: string }, example: 'https://c.example' }
      requestBody:
        content: { application/json: { schema: { type: object }, example: { z: null } } }
      responses:
        '201':
          description: ok
          content: { application/json: { schema: {}, examples: { parcel: { value: 1 } } } }
        '202':
          description: ok
          content: { application/json: { schema: {}, examples: { letter: { value: 1 } } } }
      callbacks:
        onA:
          '{$request.query.url}?z={$request.body#/z}':
            post:
              requestBody:
                content: { application/json: { schema: {}, examples: { parcel: { value: 1 } } } }
              responses: { '200': { description: ok } }
`;
const description = openDescription(singleDocument('a.yaml', TEXT));
const { analysis } = description;
const [callback] = allCallbacks(analysis);
const [parentId, callbackId] = [callback?.parentId ?? '', callback?.id ?? ''];
const details = Object.fromEntries(
  [parentId, callbackId].flatMap((id) => {
    const detail = description.describe(id);
    return detail ? [[id, detail]] : [];
  }),
);
const model: Model = { revision: 1, analysis, details, documents: [] };
const urlOf = (readings?: Parameters<typeof simulateCallback>[3], status?: string) =>
  simulateCallback(model, status === undefined ? {} : { [parentId]: { status } }, callbackId, readings)
    ?.simulation.callbackUrl;

describe('a simulation under changed readings', () => {
  const asText = { null: 'text' } as const;

  it('is made anew for other readings, and only for those', () => {
    const edits = {};
    const first = simulateCallback(model, edits, callbackId, asText);
    expect(first?.simulation.callbackUrl).toMatchObject({ url: 'https://c.example?z=null' });
    expect(simulateCallback(model, edits, callbackId, asText)).toBe(first);
    const other = simulateCallback(model, edits, callbackId);
    expect(other?.simulation.callbackUrl).toMatchObject({ kind: 'none' });
    expect(other?.exchange).toBe(first?.exchange);
  });

  it('follows only responses whose example has a namesake, where a reading says so', () => {
    const readings = { null: 'empty', responses: 'paired' } as const;
    expect(urlOf(readings, '201')).toMatchObject({ url: 'https://c.example?z=' });
    expect(urlOf(readings, '202')).toMatchObject({
      reason: 'no example of the 202 response has the name of one of the callback request',
    });
  });
});

describe('paired examples', () => {
  const parent = details[parentId];
  const pairedAt = (status: string, callbackDetail = details[callbackId]) =>
    parent && pairedExamples(parent, buildExchange(parent, { status }), callbackDetail);

  it('share their name', () => {
    expect(pairedAt('201')).toBe(true);
    expect(pairedAt('202')).toBe(false);
  });

  it('decide nothing without a response, or where the description pairs none', () => {
    expect(pairedAt('none')).toBeUndefined();
    expect(
      parent && pairedExamples(parent, buildExchange(parent, { status: '201' }), undefined),
    ).toBeUndefined();
  });
});
