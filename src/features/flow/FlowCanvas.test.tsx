// @vitest-environment happy-dom
import { act } from 'react';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Operation } from '../../openapi/index.ts';
import * as flow from './flow.fixture.ts';
import { button, freshPage, nameOf, onSelect, search, show } from './flowPane.fixture.tsx';
import type { FlowPaneProps } from './flowPane.types.ts';

freshPage();

// A pane of 1000 × 300 pixels: a page without a layout has none.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300);
  vi.stubGlobal('ResizeObserver', TellsOnce);
  return () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  };
});

/** Tells of an element soon after it is asked to observe it, as browsers do. */
class TellsOnce {
  readonly #tell: () => void;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  observe() {
    queueMicrotask(() => act(this.#tell));
  }

  disconnect() {}
}

beforeAll(() => import('./canvas/FlowCanvas.tsx').then(() => undefined));

/** The picture comes after the first paint, as a part of its own. */
async function draw(operations: readonly Operation[], props: Partial<FlowPaneProps> = {}) {
  show({ operations, layout: 'wide', ...props });
  while (canvas() === null) await act(() => new Promise<void>((done) => setTimeout(done, 5)));
}

const canvas = () => document.querySelector<HTMLElement>('[data-flow-canvas]');
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    flow.operation(`POST /many/${index}`, [flow.callback(`event${index}`, '{$request.query.url}')]),
  );
const press = (element: Element, key: string) =>
  act(
    () => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );

describe('for assistive technology', () => {
  test('operations are a list, and each holds a list of its callbacks', async () => {
    await draw([flow.customers, flow.orders]);
    const item = button('POST /orders').closest('li');
    expect(item?.parentElement?.getAttribute('aria-label')).toBe('API consumer → API provider');
    expect([...(item?.querySelectorAll(':scope li button') ?? [])].map(nameOf)).toEqual([
      'shipped POST {$request.query.url}/shipped',
      'received POST {$request.body#/ackUrl}',
    ]);
    expect(button('received').closest('ul')?.closest('li')).toBe(button('shipped').closest('li'));
  });

  test('one node is a stop for Tab; arrow keys lead to the others', async () => {
    await draw([flow.customers, flow.board]);
    const stops = () => [...document.querySelectorAll('[data-flow-id][tabindex="0"]')].map(nameOf);
    expect(stops()).toHaveLength(1);
    act(() => button('POST /customers/').focus());
    press(button('POST /customers/'), 'ArrowDown');
    expect(document.activeElement).toBe(button('PUT /board'));
    press(button('PUT /board'), 'ArrowRight');
    expect(document.activeElement).toBe(button('progress'));
    expect(stops()).toEqual([nameOf(button('progress'))]);
  });

  test('a part of a long list says which part it is', async () => {
    await draw(many(400));
    const items = [...document.querySelectorAll('[data-flow-canvas] > * ul[aria-label] > li')];
    expect(items.length).toBeLessThan(60);
    expect(items[0]?.getAttribute('aria-setsize')).toBe('400');
    expect(items[1]?.getAttribute('aria-posinset')).toBe('2');
  });
});

test('a path in lines is still one word', async () => {
  const path = `/organisations/{organisationId}/subscriptions/{subscriptionId}/watchers/${'x'.repeat(20)}`;
  await draw([flow.operation(`POST ${path}`, [flow.callback('changed', '{$request.query.url}')])]);
  const shown = document.querySelector(`[title="${path}"]`);
  expect(shown?.textContent).toBe(path);
  expect(shown?.querySelectorAll('wbr').length).toBeGreaterThan(0);
});

test('an edge is pressed like the node at its end', async () => {
  await draw([flow.board]);
  act(() => {
    document.querySelector('[data-edge-target]')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  expect(onSelect).toHaveBeenCalledWith({
    operationId: 'PUT /board/{row}/{column}',
    callbackId: 'PUT /board/{row}/{column}>progress.0',
  });
});

test('plus and minus zoom between the size of the page’s text and twice that; 0 goes back', async () => {
  await draw([flow.customers]);
  const zoom = () => canvas()?.querySelector<HTMLElement>(':scope > div')?.style.zoom;
  const node = button('POST /customers/');
  expect(zoom()).toBe('1');
  press(node, '-');
  expect(zoom()).toBe('1');
  press(node, '+');
  expect(zoom()).toBe('1.2');
  for (let times = 0; times < 9; times += 1) press(node, '+');
  expect(zoom()).toBe('2');
  press(node, '0');
  expect(zoom()).toBe('1');
  expect(document.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('');
});

describe('the height that the pane wants', () => {
  const onHeight = vi.fn<(pixels: number) => void>();
  const wanted = () => onHeight.mock.lastCall?.[0] ?? 0;
  beforeEach(() => void onHeight.mockClear());

  test('is that of one row, and more for more of them', async () => {
    await draw([flow.customers], { onHeight });
    const one = wanted();
    expect(one).toBeGreaterThan(80);
    expect(one).toBeLessThan(130);
    act(() => show({ operations: [flow.customers, flow.board], layout: 'wide', onHeight }));
    expect(wanted()).toBeGreaterThan(one + 60);
  });

  test('stays while a filter is typed, a node selected or a URL simulated again', async () => {
    const operations = [flow.customers, flow.board];
    await draw(operations, { onHeight });
    onHeight.mockClear();
    search('location');
    search('');
    const selection = { operationId: 'POST /customers/', callbackId: 'POST /customers/>customerCreated.0' };
    act(() => show({ operations, layout: 'wide', onHeight, selection }));
    expect(onHeight).not.toHaveBeenCalled();
  });
});

describe('where URLs come from', () => {
  const legend = () => [...document.querySelectorAll('p')].map((each) => each.textContent).join();

  test('is said where there are several kinds', async () => {
    await draw([flow.customers, flow.paid]);
    expect(legend()).toBe('URL from the requestregistered elsewhere');
    expect(nameOf(button('POST paid'))).toContain('URL registered outside this description');
    expect(document.querySelectorAll('g[data-url-kind="registered"]')).toHaveLength(1);
  });

  test('is not said where all come from requests', async () => {
    await draw([flow.customers]);
    expect(legend()).toBe('');
  });
});
