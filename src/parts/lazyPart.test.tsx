// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lazyPart } from './lazyPart.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

interface Props {
  readonly text: string;
}
const Loaded = { default: ({ text }: Props) => <p>{text}</p> };
const failed = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

let host: HTMLElement;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  host = document.createElement('main');
  document.body.replaceChildren(host);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function show(children: ReactNode): Promise<void> {
  const root = createRoot(host, { onUncaughtError: () => {} });
  await act(async () => root.render(children));
}

async function pressRetry(): Promise<void> {
  await act(async () => host.querySelector('button')?.click());
}

describe('lazyPart', () => {
  it('says what could not be loaded in the place of the part alone', async () => {
    const Part = lazyPart({ name: 'The part', load: failed, instead: ({ text }: Props) => `plain ${text}` });
    await show([<i key="1">beside</i>, <Part key="2" text="one" />]);
    expect(host.textContent).toContain('beside');
    expect(host.textContent).toContain('The part could not be loaded.');
    expect(host.textContent).toContain('Check your connection');
    expect(host.textContent).toContain('plain one');
  });

  it('loads again on request, for every place that shows the part', async () => {
    const load = vi.fn<() => Promise<typeof Loaded>>(failed);
    const Part = lazyPart({ name: 'The part', load });
    await show([<Part key="1" text="one" />, <Part key="2" text="two" />]);
    await pressRetry();
    expect(host.textContent).toContain('could not be loaded');
    load.mockResolvedValue(Loaded);
    await pressRetry();
    expect(host.textContent).toBe('onetwo');
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('shows a part that was loaded ahead at once', async () => {
    const Part = lazyPart({ name: 'The part', load: async () => Loaded, meanwhile: () => 'waiting' });
    await Part.loadAhead();
    const root = createRoot(host);
    act(() => root.render(<Part text="one" />));
    expect(host.textContent).toBe('one');
    act(() => root.unmount());
  });

  it('leaves a failure ahead to the place that shows the part, which loads again', async () => {
    const load = vi.fn<() => Promise<typeof Loaded>>(failed);
    const Part = lazyPart({ name: 'The part', load });
    await Part.loadAhead();
    load.mockResolvedValue(Loaded);
    await show(<Part text="one" />);
    expect(host.textContent).toBe('one');
  });

  it('leaves a bug in a part that did load to the boundary of the page', async () => {
    const Part = lazyPart({
      name: 'The part',
      load: async () => ({
        default: () => {
          throw new Error('a bug');
        },
      }),
    });
    await expect(show(<Part />)).rejects.toThrow('a bug');
  });
});
