// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { openDescription } from '../../openapi/index.ts';
import { createAppStore } from '../../store/createAppStore.ts';
import { StoreContext } from '../../store/hooks.ts';
import { clientThat } from '../../store/idleClient.fixture.ts';
import { singleDocument } from '../../store/state.ts';
import { commandHandler } from '../../ui/commandHandlers.ts';
import { click, named, render } from '../simulator/renderForTest.tsx';
import { OpenButton } from './OpenButton.tsx';
import type { Purpose } from './openInto.ts';

function show(purposes: readonly [Purpose, ...Purpose[]], label: string) {
  const set = singleDocument('a.yaml', "openapi: 3.1.0\ninfo: { title: Streams, version: '1' }\npaths: {}\n");
  const store = createAppStore({
    client: clientThat({}),
    work: { set, origin: { kind: 'paste' } },
    analysis: openDescription(set).analysis,
    theme: 'light',
  });
  const { container } = render(
    <StoreContext value={store}>
      <OpenButton purposes={purposes} recent={(_, purpose) => <p>Recent, to {purpose}</p>}>
        {label}
      </OpenButton>
    </StoreContext>,
  );
  return [...container.querySelectorAll('input')].map((input) => input.getAttribute('aria-label'));
}

/** The popover's words once it has loaded and found its place, both of which come to it late. */
async function words(): Promise<string> {
  await act(async () => {
    await import('./OpenPopover.tsx');
    await vi.dynamicImportSettled();
  });
  await act(() => new Promise((done) => setTimeout(done)));
  return document.querySelector('[role="dialog"]')?.textContent ?? '';
}

const command = (name: 'open' | 'compare') => act(async () => commandHandler(name)?.());

it('offers the ways to open and to compare, by their commands too', async () => {
  expect(show(['open', 'compare'], 'Open')).toEqual([
    'Open files',
    'Open folder',
    'Compare with files',
    'Compare with folder',
  ]);
  click(named(document.body, 'button', 'Open'));
  expect(await words()).toContain('Recent, to open');
  await command('compare');
  expect(await words()).toContain('Compare Streams with…');
  click(named(document.body, 'button', 'Open instead'));
  expect(await words()).toContain('Recent, to open');
  await command('compare');
  await command('open');
  expect(await words()).toContain('Recent, to open');
});

it.each(['open', 'compare'] as const)('chooses files to %s with the input for that', async (purpose) => {
  show(['open', 'compare'], 'Open');
  await command(purpose);
  await words();
  const chosen = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => {});
  click(named(document.body, 'button', 'Choose files…'));
  const verb = purpose === 'open' ? 'Open' : 'Compare with';
  expect(chosen.mock.contexts).toEqual([named(document.body, 'input', `${verb} files`)]);
  chosen.mockRestore();
});

it('offers the ways to compare, by its command too, and none to open instead', async () => {
  expect(show(['compare'], 'Compare with…')).toEqual(['Compare with files', 'Compare with folder']);
  await command('compare');
  const said = await words();
  expect(said).toContain('Compare Streams with…');
  expect(said).toContain('Recent, to compare');
  expect(said).not.toContain('Open instead');
  expect(commandHandler('open')).toBeUndefined();
});
