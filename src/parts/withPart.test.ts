import { expect, it, vi } from 'vitest';
import { createAppStore, type Store } from '../store/createAppStore.ts';
import { IDLE_CLIENT } from '../store/idleClient.fixture.ts';
import { singleDocument } from '../store/state.ts';
import { withPart } from './withPart.ts';

const newStore = (): Store =>
  createAppStore({
    client: IDLE_CLIENT,
    work: { set: singleDocument('a.yaml', 'openapi: 3.1.0'), origin: { kind: 'paste' } },
    theme: 'light',
  });
const refused = () => Promise.reject<string>(new TypeError('Failed to fetch dynamically imported module'));

it('goes on with the part once it has loaded', async () => {
  const store = newStore();
  const use = vi.fn();
  await withPart(store, { name: 'The part', load: async () => 'loaded' }, use);
  expect(use).toHaveBeenCalledExactlyOnceWith('loaded');
  expect(store.getState().notice).toBeUndefined();
});

it('says that the part could not be loaded, and a retry does what was asked for', async () => {
  const store = newStore();
  const use = vi.fn();
  const takeBack = vi.fn();
  const load = vi.fn(refused);
  await withPart(store, { name: 'The part', load }, use, takeBack);
  expect(takeBack).toHaveBeenCalledOnce();
  expect(use).not.toHaveBeenCalled();
  const { notice } = store.getState();
  expect(notice).toMatchObject({ kind: 'unloaded', name: 'The part' });

  load.mockResolvedValue('loaded');
  if (notice?.kind === 'unloaded') notice.retry();
  await vi.waitFor(() => expect(use).toHaveBeenCalledExactlyOnceWith('loaded'));
  expect(load).toHaveBeenCalledTimes(2);
});

it('does not take a fault of the action for a part that is missing', async () => {
  const store = newStore();
  const fault = withPart(store, { name: 'The part', load: async () => 'loaded' }, () => {
    throw new Error('a bug');
  });
  await expect(fault).rejects.toThrow('a bug');
  expect(store.getState().notice).toBeUndefined();
});
