import { describe, expect, it } from 'vitest';
import { openDescription } from '../openapi/index.ts';
import { linkExchange, simulateLink } from '../openapi/links/index.ts';
import { createAppStore } from './createAppStore.ts';
import { selectLinks } from './focusSelectors.ts';
import { clientThat } from './idleClient.fixture.ts';
import { positionAt } from './positionAt.ts';
import { reselect } from './reselect.ts';
import { selectLink, selectShowsLinks, selectSimulatedLink } from './selectLink.ts';
import { selectSimulated } from './selectors.ts';
import { singleDocument } from './state.ts';

const users = (links: string, callbacks = '') => `openapi: 3.1.0
info: { title: T, version: '1' }
servers: [{ url: 'https://api.example' }]
paths:
  /users:
    post:
      parameters: [{ name: u, in: query, required: true, schema: { type: string } }]
      responses:
        '201':
          description: ok
          content: { application/json: { example: { id: 7, tag: x } } }
          links: ${links}
${callbacks}
  /users/{id}:
    get:
      operationId: getUser
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
        - { name: X-Tag, in: header, schema: { type: string } }
      responses: { '200': { description: ok } }
`;
const NEXT =
  '{ Next: { operationId: getUser, parameters: { X-Tag: $response.body#/tag, id: $response.body#/id } } }';
const ON = "      callbacks: { on: { '{$request.query.u}': { post: {} } } }";
const POST = '/paths/~1users/post';
const LINK = `${POST}/responses/201/links/Next`;

function opened(text: string, tools = true) {
  const set = singleDocument('a.yaml', text);
  const description = openDescription(set);
  const client = clientThat({
    describe: async ({ ids }) => ids.flatMap((id) => description.describe(id) ?? []),
  });
  const work = { set, origin: { kind: 'paste' } } as const;
  const store = createAppStore({ client, work, analysis: description.analysis, theme: 'light' });
  if (tools) store.getState().actions.takeLinkTools({ linkExchange, simulateLink });
  return store;
}

describe('links in the flow', () => {
  it('show by themselves where no callback is', () => {
    expect(selectShowsLinks(opened(users(NEXT)).getState())).toBe(true);
    expect(selectShowsLinks(opened(users('{}')).getState())).toBe(false);
  });

  it('are off beside callbacks until they are switched on', () => {
    const store = opened(users(NEXT, ON));
    expect(selectShowsLinks(store.getState())).toBe(false);
    store.getState().actions.showLinks(true);
    expect(selectShowsLinks(store.getState())).toBe(true);
  });

  it('show while one is selected; switched off, a callback is selected in its place', async () => {
    const store = opened(users(NEXT, ON));
    await store.getState().actions.select({ operationId: POST, callbackId: LINK });
    expect(selectShowsLinks(store.getState())).toBe(true);
    store.getState().actions.showLinks(false);
    await expect.poll(() => selectLink(store.getState())).toBeUndefined();
    expect(store.getState().work.selection?.callbackId).toBe(`${POST}/callbacks/on/{$request.query.u}/post`);
    expect(selectShowsLinks(store.getState())).toBe(false);
  });
});

describe('a selected link', () => {
  const select = async (store: ReturnType<typeof opened>) => {
    await store.getState().actions.select({ operationId: POST, callbackId: LINK });
    return store;
  };

  it('has the next request, and is not simulated as a callback', async () => {
    const state = (await select(opened(users(NEXT)))).getState();
    expect(selectSimulatedLink(state)?.simulation.callbackUrl).toMatchObject({
      url: 'https://api.example/users/7',
    });
    expect(selectSimulated(state)).toBeUndefined();
  });

  it('follows the reading of an expression in braces by itself', async () => {
    const braced = NEXT.replace(/\$response\.body#\/id/, "'{$response.body#/id}'");
    const store = opened(users(braced));
    await store.getState().actions.select({ operationId: POST, callbackId: LINK });
    const id = () => selectSimulatedLink(store.getState())?.simulation.arguments.at(-1)?.passed;
    expect(id()).toMatchObject({ value: '7' });
    store.getState().actions.setReview({ readings: { braces: 'typed' } });
    expect(id()).toMatchObject({ value: 7 });
    expect(selectSimulatedLink(store.getState())?.simulation.hasLoneBraces).toBe(true);
  });

  it('waits for what makes the request', async () => {
    expect(selectSimulatedLink((await select(opened(users(NEXT), false))).getState())).toBeUndefined();
  });

  it('lights a value with its expression in the document, in the URL or beside it', async () => {
    const text = users(NEXT);
    const store = await select(opened(text));
    const lit = (written: string) => {
      const at = positionAt(store.getState(), 'a.yaml', text.indexOf(written) + 1);
      store.getState().actions.setPin({ kind: 'part', callbackId: LINK, part: at?.part ?? -1 });
      const links = selectLinks(store.getState());
      return [at?.part, links?.sources, links?.ranges.map(({ start, end }) => text.slice(start, end))];
    };
    expect(lit('$response.body#/id')).toEqual([1, ['response.body'], ['$response.body#/id']]);
    expect(lit('$response.body#/tag')).toEqual([2, ['response.body'], ['$response.body#/tag']]);
  });

  it.each([
    ['stays where it is renamed', NEXT.replace('Next', 'Other'), `${POST}/responses/201/links/Other`],
    ['gives way to a callback', '{}', `${POST}/callbacks/on/{$request.query.u}/post`],
  ])('%s', (_, links, id) => {
    const before = openDescription(singleDocument('a.yaml', users(NEXT, ON))).analysis;
    const after = openDescription(singleDocument('a.yaml', users(links, ON))).analysis;
    expect(reselect(before, after, { operationId: POST, callbackId: LINK })?.callbackId).toBe(id);
  });
});
