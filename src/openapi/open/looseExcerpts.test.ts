import { describe, expect, it, test } from 'vitest';
import { parseSource } from '../source/parseSource.ts';
import { looseExcerpts } from './looseExcerpts.ts';
import { inspectText } from './openable.ts';

/** A page as it is read: an operation, prose, then its callbacks. */
const OPERATION = `post:
  description: subscribes a client
  parameters:
    - name: callbackUrl
      in: query
      required: true
      description: # ...
      schema:
        type: string
        example: https://tonys-server.com
  responses:
    '201':
      description: subscription created`;
const CALLBACKS = `callbacks:
  onData:
    '{$request.query.callbackUrl}/data':
      post:
        requestBody:
          content:
            application/json:
              schema:
                properties:
                  userData:
                    type: string
        responses:
          '202':
            description: # ...`;

const numbered = (text: string) =>
  text
    .split('\n')
    .map((line, index) => `${index + 1} ${line}`)
    .join('\n');

describe('an operation and its callbacks are joined', () => {
  test.each([
    ['one below the other', `${OPERATION}\n\n${CALLBACKS}\n`],
    ['the first indented as on its page', `${OPERATION.replaceAll(/^/gm, '    ')}\n\n${CALLBACKS}\n`],
    ['the callbacks first', `${CALLBACKS}\n${OPERATION}\n`],
    [
      'between prose in any script',
      `まず、\`post\` 配下を見てみると次のようになっています（抜粋）。\n\n${OPERATION}\n\nここでは、\n\n- \`/streams\` に対して\n- Note: this is prose\n\n${CALLBACKS}\n\n以上のように: callbacks です。\n`,
    ],
    ['in fences', `Text\n\n\`\`\`yaml\n${OPERATION}\n\`\`\`\n\nmore\n\n\`\`\`yaml\n${CALLBACKS}\n\`\`\`\n`],
    ['with numbers at line starts', `Look:\n\n${numbered(OPERATION)}\n\nThen:\n\n${numbered(CALLBACKS)}\n`],
  ])('%s', (_, text) => {
    const found = inspectText(text);
    expect(found).toMatchObject({ verdict: 'wrappable' });
    const wrapped = found.verdict === 'wrappable' ? found.wrapped : '';
    const { value, problems } = parseSource(wrapped);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      paths: {
        '/pasted': {
          post: {
            parameters: [{ name: 'callbackUrl', schema: { example: 'https://tonys-server.com' } }],
            callbacks: { onData: { '{$request.query.callbackUrl}/data': { post: {} } } },
          },
        },
      },
    });
  });
});

describe('the second excerpt is offered to be joined with the open one', () => {
  const joinedWith = (open: string, text: string) => {
    const found = inspectText(text, { open });
    return found.verdict === 'wrappable' && found.joined !== undefined
      ? parseSource(found.joined).value
      : undefined;
  };
  const wrappedOf = (text: string) => {
    const found = inspectText(text);
    return found.verdict === 'wrappable' ? found.wrapped : '';
  };
  const both = { paths: { '/pasted': { post: { callbacks: { onData: {} }, parameters: [{}] } } } };

  test.each([
    ['wrapped', wrappedOf(OPERATION), CALLBACKS],
    ['as it was pasted', OPERATION, CALLBACKS],
    ['the callbacks as they were pasted', CALLBACKS, OPERATION],
    ['wrapped JSON', wrappedOf(JSON.stringify(parseSource(OPERATION).value)), CALLBACKS],
  ])('%s', (_, open, text) => {
    expect(joinedWith(open, text)).toMatchObject(both);
  });

  test('not with a document of its own', () => {
    const document = wrappedOf(OPERATION).replace('Pasted excerpt', 'Streams');
    expect(joinedWith(document, CALLBACKS)).toBeUndefined();
    expect(joinedWith(`${wrappedOf(OPERATION)}components: {}\n`, CALLBACKS)).toBeUndefined();
    expect(joinedWith('', CALLBACKS)).toBeUndefined();
  });
});

it.each([
  'Dear all: please find attached.\n\nNote: the description: is long\n  and indented',
  'get:\nsome: prose',
  '1\n2\n3',
])('%j has no excerpt', (text) => {
  expect(inspectText(text)).toMatchObject({ verdict: 'refused' });
});

it('a text of many lines is read once', () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => `${index + 1} ${'x: '.repeat(3)}`);
  expect(looseExcerpts(lines.join('\n\n'))).toEqual([]);
});
