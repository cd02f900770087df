import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createAppStore } from '../../../store/createAppStore.ts';
import { clientThat } from '../../../store/idleClient.fixture.ts';
import { singleDocument } from '../../../store/state.ts';
import { compareLink, openLink } from './openLink.ts';

const URL_LINK = readFileSync(new URL('./fixtures/v1-url.link', import.meta.url), 'utf8').trim();

function setUp() {
  const set = singleDocument('open.yaml', 'openapi: 3.1.0\n');
  return createAppStore({
    client: clientThat({}),
    work: { set, origin: { kind: 'file', name: 'open.yaml' } },
    theme: 'light',
  });
}

it('a link that names a URL is asked about before it is fetched, whatever it is for', async () => {
  const store = setUp();
  await openLink(store, URL_LINK);
  const opened = store.getState().linked;
  expect(opened?.url).toMatch(/^https:/);
  expect(opened?.compares).toBeUndefined();
  await compareLink(store, URL_LINK);
  expect(store.getState().linked).toEqual({ url: opened?.url, compares: true });
  expect(store.getState().work.compared).toBeUndefined();
});
