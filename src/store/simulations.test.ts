import { describe, expect, it } from 'vitest';
import { openDescription } from '../openapi/index.ts';
import { byId } from './analysisSession.ts';
import { simulateCallback } from './simulations.ts';
import { type Model, singleDocument } from './state.ts';

const TEXT = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters: [{ name: url, in: query, schema: { type: string }, example: https://c.example }]
      callbacks:
        outer:
          '{$request.query.url}/outer':
            post:
              callbacks:
                inner: { '{$url}/inner': { post: {} } }
`;
const OPERATION = '/paths/~1a/post';
const OUTER = `${OPERATION}/callbacks/outer/{$request.query.url}~1outer/post`;
const INNER = `${OUTER}/callbacks/inner/{$url}~1inner/post`;

describe('simulateCallback', () => {
  it('follows the URL of the enclosing callback when only that changes', () => {
    const set = singleDocument('a.yaml', TEXT);
    const description = openDescription(set);
    const details = [OPERATION, OUTER].flatMap((id) => description.describe(id) ?? []);
    const { analysis } = description;
    const model: Model = { revision: 0, analysis, details: byId(details), documents: set.documents };
    const urlWith = (text: string) =>
      simulateCallback(model, { [OPERATION]: { fields: { 'request.query.url': { text } } } }, INNER)
        ?.simulation.callbackUrl;
    expect(urlWith('https://one.example')).toMatchObject({ url: 'https://one.example/outer/inner' });
    expect(urlWith('https://two.example')).toMatchObject({ url: 'https://two.example/outer/inner' });
  });
});
