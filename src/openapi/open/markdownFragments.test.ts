import { describe, expect, it, test } from 'vitest';
import { parseSource } from '../source/parseSource.ts';
import { joinFragments } from './joinFragments.ts';
import { fragmentsFromMarkdown } from './markdownFragments.ts';

const joined = (text: string) => {
  const document = joinFragments(fragmentsFromMarkdown(text));
  return document === undefined ? undefined : parseSource(document);
};

const fenced = (...blocks: string[]) =>
  blocks.map((block) => `Some prose:\n\n\`\`\`yaml\n${block}\n\`\`\`\n`).join('\n');

const put =
  'put:\n  summary: Set a square\n  responses:\n    "202": # later\n      description: Not yet # really';
const post = 'summary: Subscribe\nresponses:\n  "201":\n    description: |\n      Done\n\n';
const callbacks =
  "callbacks:\n  onData:\n    # where to\n    '{$request.query.callbackUrl}/data':\n      post: {}";

describe('fragmentsFromMarkdown', () => {
  it.each([
    ['```yaml\ncallbacks: {}\n```', ['callbacks']],
    ['~~~\nput: {}\n~~~', ['path-item']],
    ['- item\n\n  ```json\n  {"responses": {}}\n  ```', ['operation']],
    ['````yml\n```\nopenapi: 3.0.3\n````', []],
    ['```yaml\nopenapi: 3.0.3\n```', ['document']],
    ['```python\nput = {}\n```', []],
    ['```yaml\nname: x\n```', []],
    ['```yaml\nput: [\n```', []],
    ['put: {}', []],
    ['# Heading\n\nprose', []],
    ['```yaml\nput: {}', []],
  ])('%j', (text, whats) => {
    expect(fragmentsFromMarkdown(text).map(({ what }) => what)).toEqual(whats);
  });
});

describe('joinFragments', () => {
  test('callbacks after a path item become those of its operation', () => {
    const source = joined(`---\nlayout: page\n---\n# Callbacks\n${fenced(put, callbacks)}`);
    expect(source?.problems).toEqual([]);
    expect(source?.value).toMatchObject({
      openapi: '3.1.1',
      paths: {
        '/pasted': {
          put: {
            summary: 'Set a square',
            responses: { '202': { description: 'Not yet' } },
            callbacks: { onData: {} },
          },
        },
      },
    });
  });

  test('comments survive', () => {
    const document = joinFragments(fragmentsFromMarkdown(fenced(put, callbacks)));
    for (const comment of ['# later', '# really', '# where to']) expect(document).toContain(comment);
  });

  it.each([
    ['an operation', fenced(post, callbacks), 'post'],
    ['JSON', fenced('{"post": {"responses": {}}}', '{"callbacks": {"onData": {}}}'), 'post'],
    ['an empty operation', fenced('{"post": {}}', callbacks), 'post'],
    ['a JSON excerpt after a YAML one', fenced(put, '{"callbacks": {"onData": {}}}'), 'put'],
    ['a YAML excerpt after a JSON one', fenced('{"put": {"responses": {}}}', callbacks), 'put'],
    ['callbacks alone', fenced(callbacks), 'post'],
    ['named callbacks', fenced(put, 'onData:\n  "{$url}": {post: {}}'), 'put'],
    ['the last of several methods', fenced(`get: {}\n${put}`, callbacks), 'put'],
  ])('%s', (_name, text, method) => {
    const source = joined(text);
    expect(source?.problems).toEqual([]);
    expect(source?.value).toMatchObject({
      paths: { '/pasted': { [method]: { callbacks: { onData: {} } } } },
    });
  });

  test('a nameless callback gets a name', () => {
    expect(joined(fenced(put, '"{$url}": {post: {}}'))?.value).toMatchObject({
      paths: { '/pasted': { put: { callbacks: { pasted: { '{$url}': {} } } } } },
    });
  });

  test('a second operation gets a path of its own, and callbacks never replace callbacks', () => {
    expect(joined(fenced(put, callbacks, post, callbacks, callbacks))?.value).toMatchObject({
      paths: {
        '/pasted': { put: { callbacks: {} } },
        '/pasted-2': { post: { summary: 'Subscribe', callbacks: {} } },
        '/pasted-3': { post: { callbacks: {} } },
      },
    });
  });

  test('a whole document wins, one with callbacks first', () => {
    const withCallbacks = 'openapi: 3.0.3\npaths: {/a: {get: {callbacks: {}}}}';
    expect(joinFragments(fragmentsFromMarkdown(fenced(put, 'openapi: 3.0.0', withCallbacks)))).toBe(
      withCallbacks,
    );
  });

  test('nothing gives nothing', () => {
    expect(joinFragments([])).toBeUndefined();
  });
});

it('a fence with very much behind it is read once', () => {
  expect(fragmentsFromMarkdown(`~~~${'\t'.repeat(200_000)}\`\n`)).toEqual([]);
  expect(fragmentsFromMarkdown(`${'\t'.repeat(20_000)}~~~\n${'a\n'.repeat(20_000)}`)).toEqual([]);
});
