import { describe, expect, it } from 'vitest';
import { openDescription } from '../../../openapi/index.ts';
import { leaveOutSecrets } from './leaveOutSecrets.ts';

const DOCUMENT = `openapi: 3.1.0
info: { title: T, version: '1' }
components:
  securitySchemes:
    account: { type: apiKey, in: header, name: X-Account }
    query: { type: apiKey, in: query, name: k }
paths:
  /login:
    post:
      parameters:
        - { name: token, in: query, schema: { type: string, format: password } }
        - { name: scope, in: query, schema: { type: string, format: password } }
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
    ['request.query.scope', 'scope'],
    ['request.header.X-Account', 'X-Account'],
    ['request.header.x-account', 'x-account'],
    ['request.header.X-Api-Key', 'X-Api-Key'],
    ['request.query.k', 'k'],
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
    expect(leaveOutSecrets(before, {}).names).toEqual(['a', 'token']);
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

  it('leaves out members of a body that have the names of secrets, whatever the schema says', () => {
    const text =
      '{"client_id":"me","client_secret":"s","list":[{"access_token":"t"},{"accessToken":""}],"token":{"type":"x"},"password":false}';
    const { edits, names } = leaveOutSecrets(
      { [id]: { responseBodies: { '201 application/json': text } } },
      {},
    );
    expect(JSON.parse(edits[id]?.responseBodies?.['201 application/json'] ?? '')).toEqual({
      client_id: 'me',
      client_secret: '',
      list: [{ access_token: '' }, { accessToken: '' }],
      token: { type: 'x' },
      password: false,
    });
    expect(names).toEqual(['/client_secret', '/list/*/access_token']);
  });

  it.each([
    ['{"client_secret": "s"', ['client_secret']],
    ['<login><password>x</password></login>', ['password']],
    ['grant=code&access_token=x', ['access_token']],
    ['{"page_token": "s"', []],
    ['The token is in the mail', []],
  ])('leaves out the text %j, which it cannot read, where it names a secret', (text, found) => {
    const { edits, names } = leaveOutSecrets({ [id]: { requestBodies: { 'text/plain': text } } }, details);
    expect(names).toEqual(found);
    expect(edits[id]?.requestBodies).toEqual(found.length === 0 ? { 'text/plain': text } : {});
  });

  it('does not run out of stack on a body that is nested very deep', () => {
    const text = `${'['.repeat(5_000)}{"token":"x"}${']'.repeat(5_000)}`;
    const { edits } = leaveOutSecrets({ [id]: { requestBodies: { 'application/json': text } } }, details);
    expect(JSON.stringify(edits)).not.toContain('token');
  });

  it('leaves a body out where its passwords cannot be found', () => {
    const before = { [id]: { requestBodies: { 'application/json': '{"password":"hunter2"' } } };
    expect(leaveOutSecrets(before, details).edits).toEqual({ [id]: { requestBodies: {} } });
  });
});
