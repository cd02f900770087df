import { describe, expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { buildExchange } from '../exchange/buildExchange.ts';
import { simulate } from '../simulation/simulate.ts';
import { requestPath } from '../workspace/lookup.ts';
import { readingOf } from '../workspace/readingOf.ts';
import { callbackHover } from './callbackHover.ts';
import { callbackKeyAt, callbackPlaces } from './callbackPlaces.ts';
import { declarationsOf } from './declarations.ts';
import { outlineOf } from './outline.ts';
import { definitionAt, referencesAt } from './references.ts';

const text = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters:
        - { name: u, in: query, description: "To *call* <b>[x](y)</b>", schema: { type: string, format: uri } }
      requestBody:
        content:
          application/json: { schema: { $ref: '#/components/schemas/Thing' } }
          text/plain: { schema: { type: string } }
      responses:
        '201': { headers: { Location: { schema: { type: string } } } }
        '202': { headers: { location: { schema: { type: string } } } }
      callbacks:
        onA:
          '{$request.query.u}/{$request.body#/owner/id}/{$response.header.LOCATION}':
            post: {}
            put:
              callbacks:
                onNested:
                  '{$url}': { get: {} }
        shared: { $ref: '#/components/callbacks/Shared' }
  /b:
    post:
      callbacks:
        shared: { $ref: '#/components/callbacks/Shared' }
        wrong:
          '{$request.query.missing}{$request.body.id}': { post: {} }
components:
  callbacks:
    Shared:
      'https://s.example/{$method}': { post: {} }
  schemas:
    Thing:
      properties:
        owner: { oneOf: [{ $ref: '#/components/schemas/Owner' }] }
    Owner: { required: [id], properties: { id: { type: string, description: Who. } } }
`;
const description = openDescription({ entry: 'a.yaml', documents: [{ uri: 'a.yaml', text }] });
const { analysis, workspace, describe: detailOf } = description;

const textOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
const hitAt = (mark: string) => callbackKeyAt(analysis, 'a.yaml', text.indexOf(mark), undefined);

describe('declarationsOf', () => {
  const declared = (mark: string) => {
    const hit = hitAt(mark);
    return declarationsOf(description, hit?.callback.id ?? '', hit?.part ?? -1);
  };

  it('leads to the parameter', () => {
    expect(declared('{$request.query.u}')).toMatchObject([{ type: 'string (uri)', presence: 'optional' }]);
    expect(textOf(declared('{$request.query.u}')[0]?.range ?? { start: 0, end: 0 })).toContain('name: u');
  });

  it('leads to the member of the schema, through references and alternatives', () => {
    const [only, ...others] = declared('{$request.body#/owner/id}');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ type: 'string', presence: 'in some cases', description: 'Who.' });
    expect(textOf(only?.range ?? { start: 0, end: 0 })).toBe('id');
  });

  it('leads to the header of every response that has it, whatever its case', () => {
    expect(declared('{$response.header.LOCATION}').map(({ range }) => textOf(range))).toEqual([
      'Location',
      'location',
    ]);
  });

  it.each(['{$url}', '{$request.query.missing}', '{$request.body.id}'])('%s is declared nowhere', (mark) => {
    expect(declared(mark)).toEqual([]);
  });
});

describe('references', () => {
  it('a $ref leads to its definition', () => {
    const found = definitionAt(workspace, 'a.yaml', text.indexOf('#/components/schemas/Thing'));
    expect(textOf(found?.target ?? { start: 0, end: 0 })).toBe('Thing');
    expect(textOf(found?.origin ?? { start: 0, end: 0 })).toBe("'#/components/schemas/Thing'");
    expect(definitionAt(workspace, 'a.yaml', text.indexOf('title'))).toBeUndefined();
  });

  it.each(['    Shared:', "#/components/callbacks/Shared'", 'https://s.example'])(
    'of a component, from %s',
    (mark) => {
      const offset = text.indexOf(mark) + mark.length - 1;
      const found = referencesAt(workspace, 'a.yaml', offset);
      expect(textOf(found?.definition ?? { start: 0, end: 0 })).toBe('Shared');
      expect(found?.references.map(textOf)).toEqual(Array(2).fill("'#/components/callbacks/Shared'"));
    },
  );

  it('of what nothing refers to there are none', () => {
    expect(referencesAt(workspace, 'a.yaml', text.indexOf('onA'))).toBeUndefined();
  });
});

describe('outlineOf', () => {
  it('nests expressions in callbacks in operations, shared ones once', () => {
    const names = (entries: ReturnType<typeof outlineOf>): unknown[] =>
      entries.map(({ name, inside }) => (inside.length > 0 ? [name, names(inside)] : name));
    expect(names(outlineOf(analysis, 'a.yaml'))).toEqual([
      [
        'POST /a',
        [
          ['onA: POST', ['$request.query.u', '$request.body#/owner/id', '$response.header.LOCATION']],
          [
            'onA: PUT',
            [
              '$request.query.u',
              '$request.body#/owner/id',
              '$response.header.LOCATION',
              ['onNested: GET', ['$url']],
            ],
          ],
          ['shared: POST', ['$method']],
        ],
      ],
      ['POST /b', [['wrong: POST', ['$request.query.missing']]]],
    ]);
  });

  it('is empty for another document', () => {
    expect(outlineOf(analysis, 'b.yaml')).toEqual([]);
  });
});

describe('callbackPlaces', () => {
  it('has one place for each definition, in the order of the text', () => {
    expect(
      callbackPlaces(analysis, 'a.yaml').map(({ range, callbacks }) => [textOf(range), callbacks.length]),
    ).toEqual([
      ['post', 1],
      ['put', 1],
      ['get', 1],
      ['post', 1],
      ['post', 2],
    ]);
  });

  it('takes the preferred one of those that share a key', () => {
    const all = callbackPlaces(analysis, 'a.yaml').at(-1)?.callbacks ?? [];
    const offset = text.indexOf('https://s.example');
    for (const { id } of all) {
      expect(callbackKeyAt(analysis, 'a.yaml', offset, id)?.callback.id).toBe(id);
    }
  });
});

describe('callbackHover', () => {
  const hoverAt = (mark: string) => {
    const hit = hitAt(mark);
    if (!hit) return undefined;
    const parent = requestPath(analysis, hit.callback.id).at(-2);
    const detail = parent && detailOf(parent.id);
    const simulation =
      detail && simulate(readingOf(hit.callback).parsed, buildExchange(detail, {}), { minor: '3.1' });
    const declarations = hit.part === undefined ? [] : declarationsOf(description, hit.callback.id, hit.part);
    return callbackHover(hit.callback, hit.part, simulation, '3.1', declarations);
  };

  it('says what an expression is, its value, its declaration; the document is no markup', () => {
    expect(hoverAt('{$request.query.u}')?.lines).toEqual([
      '**`$request.query.u`**',
      'The value of the query parameter `u` that the API consumer sends.',
      'Value now: ` https://consumer.example/u `, from `request.query.u`, generated: the document gives no example',
      'Declared as string \\(uri\\), optional: To \\*call\\* \\<b\\>\\[x\\]\\(y\\)\\</b\\>',
      '[Specification: Runtime Expressions](https://spec.openapis.org/oas/v3.1.2.html#runtime-expressions)',
    ]);
  });

  it('says of the rest of a key which URL it is', () => {
    expect(hoverAt("'https://s.example")?.lines).toEqual([
      'Callback URL now: POST ` https://s.example/POST `',
      '[Specification: Key Expression](https://spec.openapis.org/oas/v3.1.2.html#key-expression)',
    ]);
  });

  it('says how a faulty expression is read', () => {
    expect(hoverAt('{$request.body.id}')?.lines[0]).toBe('**`$request.body#/id`**');
  });
});
