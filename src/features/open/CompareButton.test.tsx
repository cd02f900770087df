// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { openDescription } from '../../openapi/index.ts';
import { createAppStore } from '../../store/createAppStore.ts';
import { StoreContext } from '../../store/hooks.ts';
import { clientThat } from '../../store/idleClient.fixture.ts';
import { singleDocument } from '../../store/state.ts';
import { commandHandler } from '../../ui/commandHandlers.ts';
import { CompareButton } from './CompareButton.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

it('offers the ways to compare, by its command too, and none to open instead', async () => {
  const set = singleDocument('a.yaml', "openapi: 3.1.0\ninfo: { title: Streams, version: '1' }\npaths: {}\n");
  const store = createAppStore({
    client: clientThat({}),
    work: { set, origin: { kind: 'paste' } },
    analysis: openDescription(set).analysis,
    theme: 'light',
  });
  const host = document.createElement('main');
  document.body.replaceChildren(host);
  await act(async () =>
    createRoot(host).render(
      <StoreContext value={store}>
        <CompareButton recent={(_, purpose) => <p>Recent, to {purpose}</p>} />
      </StoreContext>,
    ),
  );
  await act(async () => commandHandler('compare')?.());
  await act(async () => vi.dynamicImportSettled());
  const words = document.querySelector('[role="dialog"]')?.textContent;
  expect(words).toContain('Compare Streams with…');
  expect(words).toContain('Recent, to compare');
  expect(words).not.toContain('Open instead');
});
