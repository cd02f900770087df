import { describe, expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { answerQuestion } from './answerQuestion.ts';
import { callbackAt } from './callbackAt.ts';
import { linkAt } from './linkAt.ts';
import { linkHover } from './linkHover.ts';
import { outlineOf } from './outline.ts';

const yaml = `openapi: 3.1.0
info: { title: a, version: '1' }
paths:
  /users:
    post:
      parameters: [{ name: q, in: query, schema: { type: string } }]
      responses:
        '201':
          description: ok
          content: { application/json: { schema: { type: object, properties: { id: { type: integer } } } } }
          links:
            Next:
              operationId: getUser
              parameters:
                path.id: $response.body#/id
                q: 'a-{$request.query.q}'
  /users/{id}:
    get:
      summary: One user
      operationId: getUser
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
        - { name: id, in: query, schema: { type: integer } }
        - { name: q, in: query, schema: { type: string } }
      responses: {}
`;

function open(text: string) {
  return openDescription({ entry: 'a', documents: [{ uri: 'a', text }] });
}

/** The text with a mark, without it; and where it was. */
function marked(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf('|');
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}

function completions(change: string, by: string, source = yaml): readonly string[] {
  const { text, offset } = marked(source.replace(change, by));
  const description = open(source);
  const answer = answerQuestion(description, description, { kind: 'complete', uri: 'a', text, offset });
  return answer.kind === 'complete' ? answer.found.map(({ label, insert }) => `${label} → ${insert}`) : [];
}

describe('completion in a link', () => {
  it('offers the operations', () => {
    expect(completions('operationId: getUser', 'operationId: ge|')).toEqual(['getUser → getUser$0']);
    expect(completions('operationId: getUser', 'operationId: |')).toEqual(['getUser → getUser$0']);
  });

  it('offers the parameters of the target, with their location where their name is not enough', () => {
    expect(completions("q: 'a-{$request.query.q}'", 'x|')).toEqual([
      'path.id → path.id$0',
      'query.id → query.id$0',
      'q → q$0',
    ]);
  });

  it('offers expressions without braces where they are the whole value', () => {
    const found = completions('path.id: $response.body#/id', 'path.id: |');
    expect(found).toContain('$request.query.q → \\$request.query.q$0');
    expect(found).toContain('$response.body#/id → \\$response.body#/id$0');
  });

  it('goes on with what is typed, in quotes and within text', () => {
    expect(completions('path.id: $response.body#/id', 'path.id: $request.query.|')).toEqual(['q → q$0']);
    expect(completions('a-{$request.query.q}', 'a-{$request.query.|}')).toEqual(['q → q\\}$0']);
    expect(completions('path.id: $response.body#/id', "path.id: '$response.body|'")).toEqual(['id → #/id$0']);
  });

  it('completes JSON too', () => {
    const json = JSON.stringify(
      {
        openapi: '3.1.0',
        paths: {
          '/users': {
            post: {
              parameters: [{ name: 'q', in: 'query' }],
              responses: { 201: { links: { Next: { operationId: 'getUser', parameters: { id: '' } } } } },
            },
          },
          '/users/{id}': { get: { operationId: 'getUser', parameters: [{ name: 'id', in: 'path' }] } },
        },
      },
      null,
      2,
    );
    expect(completions('"id": ""', '"id": "$request.query.|"', json)).toEqual(['q → q$0']);
    expect(completions('"operationId": "getUser",', '"operationId": "|",', json)).toEqual([
      'getUser → getUser$0',
    ]);
  });

  it('offers nothing elsewhere', () => {
    expect(completions('description: ok', 'description: o|')).toEqual([]);
    expect(completions('title: a,', 'title: |,')).toEqual([]);
  });
});

const at = (text: string, shift = 1) => yaml.indexOf(text) + shift;
const slice = (range: { start: number; end: number } | undefined) =>
  range && yaml.slice(range.start, range.end);

describe('a link at the caret', () => {
  const { analysis } = open(yaml);
  const id = '/paths/~1users/post/responses/201/links/Next';

  it.each([
    ['Next:', { callbackId: id }],
    ['$response.body', { callbackId: id, expression: 0 }],
    ['$request.query.q}', { callbackId: id, expression: 1 }],
    ['summary', undefined],
  ])('%s', (text, expected) => {
    expect(callbackAt(analysis, 'a', at(text))).toEqual(expected);
  });

  it.each([
    ['Next:', 'name', 'Next'],
    ['getUser', 'reference', 'getUser'],
    ['$response.body', 0, '$response.body#/id'],
    ['$request.query.q}', 1, '{$request.query.q}'],
  ])('%s is %s', (text, part, written) => {
    const hit = linkAt(analysis, 'a', at(text), undefined);
    expect([hit?.at, slice(hit?.range)]).toEqual([part, written]);
  });

  it('says where it leads', () => {
    const hit = linkAt(analysis, 'a', at('Next:'), undefined);
    expect(hit && linkHover(hit, undefined, undefined, '3.1', []).lines).toEqual([
      'Leads on to `GET /users/{id}`, after `201`.',
      '[Specification: Link Object](https://spec.openapis.org/oas/v3.1.2.html#link-object)',
    ]);
  });

  it('explains its expressions', () => {
    const hit = linkAt(analysis, 'a', at('$response.body'), undefined);
    expect(hit && linkHover(hit, undefined, undefined, '3.1', []).lines[0]).toBe('**`$response.body#/id`**');
  });
});

describe('going on from a link', () => {
  const description = open(yaml);

  it('leads to the operation that it names', () => {
    const question = { kind: 'definition', uri: 'a', offset: at('getUser') } as const;
    const { found } = answerQuestion(description, description, question);
    expect(found && 'target' in found && slice(found.target)).toBe('get');
  });

  it('leads to the declaration of what an expression reads', () => {
    const callbackId = '/paths/~1users/post/responses/201/links/Next';
    const declared = [0, 1].map((part) => {
      const question = { kind: 'declarations', callbackId, part } as const;
      const answer = answerQuestion(description, description, question);
      return answer.kind === 'declarations' ? answer.found.map(({ type }) => type) : [];
    });
    expect(declared).toEqual([['integer'], ['string']]);
  });

  it('lists it in the outline', () => {
    const [operation] = outlineOf(description.analysis, 'a');
    expect(operation?.inside.map(({ name, detail, inside }) => [name, detail, inside.length])).toEqual([
      ['Next: link to GET', '/users/{$response.body#/id}', 2],
    ]);
  });
});
