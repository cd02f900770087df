import { describe, expect, it } from 'vitest';
import { openDescription } from '../../openapi/index.ts';
import { leaveOutSecrets } from './leaveOutSecrets.ts';

const DOCUMENT = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /login:
    post:
      parameters:
        - { name: token, in: query, schema: { type: string, format: password } }
        - { name: page, in: query, schema: { type: string } }
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                user: { type: string }
                password: { type: string, format: password, example: sample }
                more: { type: array, items: { type: object, properties: { pin: { type: string, format: password } } } }
      responses: { '201': { description: ok } }
      callbacks:
        onA:
          '{$request.query.page}': { post: { responses: { '200': { description: ok } } } }
`;
const { analysis, describe: detailOf } = openDescription({
  entry: 'a',
  documents: [{ uri: 'a', text: DOCUMENT }],
});
const id = analysis.operations[0]?.id ?? '';
const detail = detailOf(id);
const details = detail ? { [id]: detail } : {};

describe('leaveOutSecrets', () => {
  it.each([
    ['request.header.Authorization', 'Authorization'],
    ['request.header.authorization', 'authorization'],
    ['request.header.Cookie', 'Cookie'],
    ['response.header.Set-Cookie', 'Set-Cookie'],
    ['request.cookie.session.id', 'session.id'],
    ['request.query.token', 'token'],
  ])('leaves out the text of %s, but not whether it is sent', (key, name) => {
    const { edits, names } = leaveOutSecrets(
      { [id]: { fields: { [key]: { text: 'x', send: true } } } },
      details,
    );
    expect(edits).toEqual({ [id]: { fields: { [key]: { send: true } } } });
    expect(names).toEqual([name]);
  });

  it('knows secrets by name where the request is not described', () => {
    const before = {
      gone: { fields: { 'request.cookie.a': { text: 'x' }, 'request.query.token': { text: 'y' } } },
    };
    expect(leaveOutSecrets(before, {}).names).toEqual(['a']);
  });

  it('keeps everything else as it is', () => {
    const before = {
      [id]: {
        fields: { 'request.query.page': { text: '' }, 'request.header.Authorization': { send: false } },
        requestBodies: { 'application/json': '{ "user":"me" }' },
      },
    };
    expect(leaveOutSecrets(before, details)).toEqual({ edits: before, names: [] });
  });

  it('puts the sample back where a body holds a password', () => {
    const text = '{"user":"me","password":"hunter2","more":[{"pin":"1"},{"pin":"2","x":0}]}';
    const { edits, names } = leaveOutSecrets(
      { [id]: { requestBodies: { 'application/json': text } } },
      details,
    );
    expect(JSON.parse(edits[id]?.requestBodies?.['application/json'] ?? '')).toEqual({
      user: 'me',
      password: 'sample',
      more: [{ pin: expect.not.stringMatching('1') }, { pin: expect.not.stringMatching('2'), x: 0 }],
    });
    expect(names).toEqual(['/password', '/more/*/pin']);
  });

  it('leaves a body out where its passwords cannot be found', () => {
    const before = { [id]: { requestBodies: { 'application/json': '{"password":"hunter2"' } } };
    expect(leaveOutSecrets(before, details).edits).toEqual({ [id]: { requestBodies: {} } });
  });
});
