import { describe, expect, it } from 'vitest';
import { textWorkspaceOf } from '../workspace/workspace.fixture.ts';
import { complete } from './complete.ts';

const yaml = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /things/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    post:
      parameters:
        - { name: page, in: query, schema: { type: integer } }
        - name: callbackUrl
          in: query
          required: true
          description: Where to *call*.
          schema: { type: string, format: uri }
        - $ref: '#/components/parameters/Trace'
      requestBody:
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Thing' }
      responses:
        '201':
          headers:
            Location: { schema: { type: string, format: uri } }
          content:
            application/json:
              schema: { properties: { status: { type: string } } }
      callbacks:
        onDone:
          KEY
            post: { responses: { '200': { description: ok } } }
        shared: { $ref: '#/components/callbacks/Shared' }
    get:
      responses: { '200': { description: ok } }
      MEMBER
components:
  callbacks:
    Shared:
      COMPONENT
        post: {}
  parameters:
    Trace: { name: X-Trace, in: header, schema: { type: string } }
  schemas:
    Thing:
      required: [owner]
      properties:
        hookUrl: { type: string, description: Called when done. }
        owner:
          allOf:
            - { $ref: '#/components/schemas/Owner' }
            - { properties: { mail: { type: string, format: email } } }
        kind:
          oneOf: [{ properties: { a: {} } }, { properties: { b: { type: number } } }]
        list: { type: array, items: { properties: { "it's": { type: string } } } }
    Owner: { type: object, properties: { name: { type: string }, 'a/b': {} } }
`;

/** Completes at `|` in one line of the document and shows what each choice makes of that line. */
function completeIn(where: 'KEY' | 'MEMBER' | 'COMPONENT', marked: string, document = yaml) {
  const filled = document.replace(where, () => marked).replace(/KEY|MEMBER|COMPONENT/g, '# nothing');
  const offset = filled.indexOf('|', filled.indexOf(marked));
  const text = filled.slice(0, offset) + filled.slice(offset + 1);
  // What the worker knows is the last sound text, without the line that is being typed.
  const sound = document.replace(/(\n +)?(?:MEMBER|KEY|COMPONENT)/g, "$1'{$url}':");
  const workspace = textWorkspaceOf({ 'api.yaml': sound });
  const items = complete(workspace, { uri: 'api.yaml', text, offset });
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return items.map((item) => {
    const after = text.slice(0, item.range.start) + item.insert + text.slice(item.range.end);
    const line = after.slice(lineStart).split('\n')[0] ?? '';
    const typed = text.slice(item.range.start, offset);
    return {
      ...item,
      line: line
        .trim()
        .replaceAll(/\\([\\$}])/g, '$1')
        .replace('$0', '|'),
      typed,
    };
  });
}

const labels = (items: readonly { readonly label: string }[]) => items.map(({ label }) => label);

describe('complete in a callback key', () => {
  it('offers what the operation declares, what looks like a URL first', () => {
    expect(labels(completeIn('KEY', "'{|}':"))).toEqual([
      '$request.query.callbackUrl',
      '$request.body#/hookUrl',
      '$response.header.Location',
      '$request.query.page',
      '$request.header.X-Trace',
      '$request.path.id',
      '$request.body#/owner',
      '$request.body#/kind',
      '$request.body#/list',
      '$response.body#/status',
      '$request.',
      '$response.',
      '$url',
      '$method',
      '$statusCode',
    ]);
  });

  it('says what the document says of it, and nothing else', () => {
    expect(completeIn('KEY', "'{|}':")[0]).toMatchObject({
      kind: 'parameter',
      detail: 'string (uri) · required · query',
      description: 'Where to *call*.',
    });
  });

  it.each([
    ["'{|}':", "'{$request.query.callbackUrl}|':"],
    ["'{|':", "'{$request.query.callbackUrl}|':"],
    ["'|':", "'{$request.query.callbackUrl}|':"],
    ["'https://a.example/?u=|':", "'https://a.example/?u={$request.query.callbackUrl}|':"],
    ["'{$req|}/data':", "'{$request.query.callbackUrl}|/data':"],
    ["'it''s {$r|}':", "'it''s {$request.query.callbackUrl}|':"],
    ['"{|}":', '"{$request.query.callbackUrl}|":'],
    ['{|}', "'{$request.query.callbackUrl}|':"],
    ['{|}:', "'{$request.query.callbackUrl}|':"],
    ['|', "'{$request.query.callbackUrl}|':"],
    ['$|', '$request.query.callbackUrl|'],
    ['https://a.example/{|}:', 'https://a.example/{$request.query.callbackUrl}|:'],
    ['https://a.example/{|', 'https://a.example/{$request.query.callbackUrl}|'],
  ])('%s becomes %s', (marked, expected) => {
    const item = completeIn('KEY', marked).find(({ label }) =>
      label.startsWith('$request.query.callbackUrl'),
    );
    expect(item?.line).toBe(expected);
  });

  it('leaves the caret within the braces where more has to follow, and asks again', () => {
    const item = completeIn('KEY', '{|').find(({ label }) => label === '$request.');
    expect(item).toMatchObject({ line: "'{$request.|}':", again: true });
  });

  it.each([
    ["'{$request.|}':", ['query.', 'header.', 'path.', 'body']],
    ["'{$response.|}':", ['header.', 'body']],
    ["'{$request.query.|}':", ['page', 'callbackUrl']],
    ["'{$request.header.|}':", ['X-Trace', 'Accept', 'Authorization', 'Content-Type']],
    ["'{$request.path.|}':", ['id']],
    ["'{$response.header.|}':", ['Location', 'Content-Type']],
    ["'{$response.query.|}':", []],
    ["'{$request.body#/|}':", ['hookUrl', 'owner', 'kind', 'list']],
    ["'{$request.body#/owner/|}':", ['mail', 'name', 'a~1b']],
    ["'{$request.body#/kind/|}':", ['a', 'b']],
    ["'{$request.body#/list/|}':", ['0']],
    ["'{$request.body#/list/2/|}':", ["it's"]],
    ["'{$request.body#/nothing/|}':", []],
    ["'{$response.body#/|}':", ['status']],
  ])('%s offers %j', (marked, expected) => {
    expect(labels(completeIn('KEY', marked))).toEqual(expected);
  });

  it.each([
    ["'{$request.body|}':", 'hookUrl', "'{$request.body#/hookUrl}|':"],
    ["'{$request.body#|}':", 'hookUrl', "'{$request.body#/hookUrl}|':"],
    ["'{$request.body.ho|}':", 'hookUrl', "'{$request.body#/hookUrl}|':"],
    ["'{$request.body#/ow|ner/name}':", 'owner', "'{$request.body#/owner|/name}':"],
    ["'{$request.body#/list/0/|}':", "it's", "'{$request.body#/list/0/it''s}|':"],
    ['$request.body#/|', 'hookUrl', '$request.body#/hookUrl|'],
  ])('%s with %s becomes %s', (marked, label, expected) => {
    expect(completeIn('KEY', marked).find((item) => item.label === label)?.line).toBe(expected);
  });

  it('tells members of alternatives and required ones apart', () => {
    const details = Object.fromEntries(
      ['', 'owner/', 'kind/'].flatMap((at) =>
        completeIn('KEY', `'{$request.body#/${at}|}':`).map(({ label, detail }) => [label, detail]),
      ),
    );
    expect(details).toMatchObject({
      hookUrl: 'string',
      owner: 'object · required',
      mail: 'string (email)',
      b: 'number · in some cases',
    });
  });

  it('finds the operation that refers to a component', () => {
    expect(labels(completeIn('COMPONENT', "'{$request.query.|}':"))).toEqual(['page', 'callbackUrl']);
  });

  it.each([["'{$re|}':"], ['{$re|'], ["'{re|}':"], ['$re|'], ["'x{$request.bo|}':"]])(
    'what was typed in %s begins what it is compared with',
    (marked) => {
      for (const { filter, typed } of completeIn('KEY', marked)) {
        if (filter.includes('re')) expect(filter.startsWith(typed.slice(0, 3))).toBe(true);
      }
    },
  );

  it('never throws, wherever the caret is', () => {
    const workspace = textWorkspaceOf({ 'api.yaml': yaml });
    for (let offset = 0; offset <= yaml.length; offset += 1) {
      expect(Array.isArray(complete(workspace, { uri: 'api.yaml', text: yaml, offset }))).toBe(true);
    }
  });
});

describe('complete in JSON', () => {
  const document = JSON.stringify({
    openapi: '3.1.0',
    paths: {
      '/a': {
        post: {
          parameters: [{ name: 'say "u"', in: 'query', schema: { type: 'string' } }],
          callbacks: { onA: { KEY: { post: {} } } },
        },
      },
    },
  });

  it.each([
    ['{|}', '{$request.query.say \\\\"u\\\\"}'],
    ['{$request.query.|', '{$request.query.say'],
  ])('%s is written with its escapes', (marked) => {
    const at = document.indexOf('KEY');
    const offset = at + marked.indexOf('|');
    const text = document.replace('KEY', marked.replace('|', ''));
    const workspace = textWorkspaceOf({ 'api.json': document });
    const [item] = complete(workspace, { uri: 'api.json', text, offset });
    const inserted = item?.insert.replaceAll(/\\([\\$}])/g, '$1').replace('$0', '') ?? '';
    const after = text.slice(0, item?.range.start) + inserted + text.slice(item?.range.end);
    expect(Object.keys(JSON.parse(after).paths['/a'].post.callbacks.onA)).toEqual([
      '{$request.query.say \\"u\\"}',
    ]);
  });
});

describe('the snippet of a callback', () => {
  const snippetOf = (where: 'MEMBER' | 'KEY', marked: string, document = yaml) =>
    completeIn(where, marked, document).filter(({ kind }) => kind === 'snippet');

  it('is offered where an operation has no callbacks yet', () => {
    expect(snippetOf('MEMBER', 'call|')[0]).toMatchObject({ label: 'callbacks', typed: 'call' });
    expect(snippetOf('MEMBER', '|')[0]?.insert).toMatch(/'\$\{2:\{\\\$request\.query\.callbackUrl\\\}\}':/);
  });

  it('reads what the operation declares', () => {
    const declaring = yaml.replace(
      '    get:\n',
      '    get:\n      parameters: [{ name: hook, in: header, schema: { type: string, format: uri } }]\n',
    );
    expect(snippetOf('MEMBER', '|', declaring)[0]?.insert).toContain('{\\$request.header.hook\\}');
    expect(snippetOf('MEMBER', '|', declaring)[0]?.insert).toMatch(/^callbacks:\n {2}\$\{1:onEvent\}:\n/);
  });

  it('is not offered for a member that exists', () => {
    expect(snippetOf('MEMBER', 'call|backs: {}')).toEqual([]);
  });
});
