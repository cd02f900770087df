// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { FlowPane } from './FlowPane.tsx';
import * as flow from './flow.fixture.ts';
import type { FlowPaneProps } from './flowPane.types.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
const onSelect = vi.fn();
const onReveal = vi.fn();
const onMissingUrl = vi.fn();
const onFilterChange = vi.fn();

beforeEach(() => {
  document.body.innerHTML = '<main></main>';
  root = createRoot(document.querySelector('main') ?? document.body);
});

afterEach(() => {
  act(() => root.unmount());
  vi.clearAllMocks();
});

function show(props: Partial<FlowPaneProps>) {
  act(() => {
    root.render(
      <FlowPane
        operations={[flow.customers, flow.invoices, flow.board]}
        selection={undefined}
        urls={new Map()}
        layout="narrow"
        onSelect={onSelect}
        onReveal={onReveal}
        onMissingUrl={onMissingUrl}
        onFilterChange={onFilterChange}
        {...props}
      />,
    );
  });
}

/** Names as assistive technology reads them from content: text with white space collapsed. */
function names(): readonly string[] {
  return [...document.querySelectorAll('button')].map(nameOf);
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((element) => nameOf(element).startsWith(name));
  if (found === undefined) throw new Error(`no button ${name} among ${names().join(' | ')}`);
  return found;
}

function search(text: string) {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  act(() => {
    setValue?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('names', () => {
  test('operations are named by method, path and summary, callback requests by name, method and key', () => {
    show({});
    expect(names()).toEqual([
      'POST /customers/ Create customer',
      'customerCreated POST {$request.body#/hooks/created} A customer was created',
      'POST /invoices/ Create invoice',
      'invoice_notification POST {$callback_url}/invoices/{$request.body.id} read as {$request.query.callback_url}/invoices/{$request.body#/id}',
      'PUT /board/{row}/{column} Set a single board square',
      'progress POST {$request.header.progressUrl} deprecated',
      'location GET {$response.header.Location}',
    ]);
  });

  test('a simulated callback request names its URL, or why there is none', () => {
    show({
      urls: new Map([
        ['POST /invoices/>invoice_notification.0', flow.invoiceUrl],
        ['PUT /board/{row}/{column}>progress.0', flow.noUrl],
      ]),
    });
    expect(nameOf(button('invoice_notification'))).toContain(
      'https://www.external.org/events/invoices/2expen51ve',
    );
    expect(nameOf(button('progress'))).toContain('No URL: the optional header progressUrl is not sent');
  });

  test('the pane brings no landmark of its own', () => {
    show({});
    expect(document.querySelectorAll('section, [role=region], nav, aside')).toHaveLength(0);
  });
});

describe('selection', () => {
  const selection = { operationId: 'POST /orders', callbackId: 'POST /orders>shipped.0>received.0' };

  test('the selected callback request is pressed, its operation current, what lies between lit', () => {
    show({ operations: [flow.customers, flow.orders], selection });
    expect(button('received').getAttribute('aria-pressed')).toBe('true');
    expect(button('shipped').getAttribute('aria-pressed')).toBe('false');
    expect(button('shipped').dataset.highlight).toBe('path');
    expect(button('POST /orders').getAttribute('aria-current')).toBe('true');
    expect(button('POST /customers/').hasAttribute('aria-current')).toBe(false);
  });

  test('pressing a node selects it', () => {
    show({});
    act(() => button('location').click());
    expect(onSelect).toHaveBeenLastCalledWith({
      operationId: 'PUT /board/{row}/{column}',
      callbackId: 'PUT /board/{row}/{column}>location.1',
    });
    act(() => button('POST /customers/').click());
    expect(onSelect).toHaveBeenLastCalledWith({ operationId: 'POST /customers/' });
  });

  test('the selected nodes lead to the document', () => {
    show({ operations: [flow.orders], selection });
    act(() => button('Show callback in document').click());
    act(() => button('Show operation in document').click());
    expect(onReveal.mock.calls.map(([range]) => range.start)).toEqual([7, 1]);
  });
});

describe('groups', () => {
  test('many callbacks with one key are one button that opens and closes', () => {
    show({ operations: [flow.topics] });
    const group = () => button('83 callbacks, same key');
    expect(names()).toHaveLength(2);
    expect(group().getAttribute('aria-expanded')).toBe('false');
    act(() => group().click());
    expect(names()).toHaveLength(85);
    expect(group().getAttribute('aria-expanded')).toBe('true');
    act(() => group().click());
    expect(names()).toHaveLength(2);
  });

  test('the group of the selection is open, and stays closed once closed', () => {
    const selection = { operationId: 'POST /topics', callbackId: 'POST /topics>topic7.6' };
    show({ operations: [flow.topics], selection });
    expect(button('topic7 ').getAttribute('aria-pressed')).toBe('true');
    act(() => button('83 callbacks').click());
    show({ operations: [flow.topics], selection });
    expect(button('83 callbacks').getAttribute('aria-expanded')).toBe('false');
    expect(button('83 callbacks').dataset.highlight).toBe('path');
  });

  test('a search takes a member out of its group', () => {
    show({ operations: [flow.topics] });
    search('topic42');
    expect(names()).toEqual([
      'POST /topics Subscribe to topics',
      'topic42 POST {$request.body#/callbackReference}',
    ]);
  });
});

describe('headings', () => {
  const operations = Array.from({ length: 40 }, (_, index) =>
    flow.operation(
      `POST /${index < 30 ? 'big' : 'small'}/${index}`,
      [flow.callback(`event${index}`, '{$request.query.url}')],
      { tags: [index % 2 === 0 ? 'even' : 'odd'] },
    ),
  );
  const selection = { operationId: 'POST /big/3', callbackId: 'POST /big/3>event3.0' };

  test('many operations stand under their tags; the heading of the selection is open', () => {
    show({ operations, selection });
    expect(nameOf(button('even'))).toBe('even · 20 operations · 20 callbacks');
    expect(button('even').getAttribute('aria-expanded')).toBe('false');
    expect(button('odd').getAttribute('aria-expanded')).toBe('true');
    expect(button('event3 ').getAttribute('aria-pressed')).toBe('true');
    show({ operations, selection: { operationId: 'POST /big/4', callbackId: 'POST /big/4>event4.0' } });
    expect(button('even').getAttribute('aria-expanded')).toBe('true');
  });

  test('a closed heading stands for the selection it hides', () => {
    show({ operations, selection });
    act(() => button('odd').click());
    expect(button('odd').dataset.highlight).toBe('path');
    expect(button('even').dataset.highlight).toBe('none');
  });

  test('all collapse and expand at once', () => {
    show({ operations, selection });
    act(() => button('Collapse all').click());
    expect(names()).toEqual([
      'Collapse all',
      'Expand all',
      'even · 20 operations · 20 callbacks',
      'odd · 20 operations · 20 callbacks',
    ]);
    act(() => button('Expand all').click());
    expect(document.querySelectorAll('[data-flow-id]')).toHaveLength(82);
  });

  test('a search opens what it finds, and leaves the rest as it was', () => {
    show({ operations, selection });
    search('event4');
    expect(nameOf(button('even'))).toBe('even · 1 operation · 1 callback');
    expect(button('event4 ')).toBeDefined();
    search('');
    expect(button('even').getAttribute('aria-expanded')).toBe('false');
  });

  test('Enter in the search selects the first callback found', () => {
    show({ operations, selection });
    search('event4');
    const field = document.querySelector('input[type=search]');
    act(() => void field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    expect(onSelect).toHaveBeenLastCalledWith({
      operationId: 'POST /big/4',
      callbackId: 'POST /big/4>event4.0',
    });
  });

  test('few operations that became many are closed all but one', () => {
    show({ operations: operations.slice(0, 9), selection });
    expect(document.querySelectorAll('[aria-expanded]')).toHaveLength(0);
    show({ operations, selection });
    expect(button('even').getAttribute('aria-expanded')).toBe('false');
    expect(button('odd').getAttribute('aria-expanded')).toBe('true');
  });
});

test('what is shown without a URL asks for it; a group asks once for all', () => {
  show({ operations: [flow.customers, flow.topics] });
  expect(onMissingUrl.mock.calls).toEqual([
    ['POST /customers/>customerCreated.0'],
    ['POST /topics>topic1.0'],
  ]);
});

describe('filter', () => {
  test('text narrows the flow, and the count says by how much', () => {
    show({});
    expect(document.body.textContent).toContain('4 callbacks in 3 operations');
    search('location');
    expect(names()).toHaveLength(2);
    expect(document.body.textContent).toContain('1 of 4 callbacks');
    expect(onFilterChange).toHaveBeenLastCalledWith({ text: 'location', method: '', tag: '' });
  });

  test('no match offers to clear the filter', () => {
    show({});
    search('zzz');
    expect(document.body.textContent).toContain('No operation or callback matches');
    act(() => button('Clear filter').click());
    expect(names()).toHaveLength(7);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Filter flow');
  });

  it.each([
    { operations: [flow.customers], choices: [] },
    { operations: [flow.customers, flow.invoices], choices: ['Tag'] },
    { operations: [flow.customers, flow.board], choices: ['Method', 'Tag'] },
  ])('method and tag are offered where there is more than one: $choices', ({ operations, choices }) => {
    show({ operations });
    const labels = [...document.querySelectorAll('select')].map((select) =>
      select.getAttribute('aria-label'),
    );
    expect(labels).toEqual(choices);
  });
});

describe('roles', () => {
  test('the list says who calls whom, turned round in webhooks and nested callbacks', () => {
    show({ operations: [flow.orders, flow.paid, flow.spare] });
    const texts = [...document.querySelectorAll('p')].map(nameOf);
    expect(texts).toEqual([
      'API consumer → API provider → Callback, sent by the provider → Nested callback, sent by the consumer',
      'API provider → API consumer',
      'API consumer → API provider',
      'API provider → API consumer, receives webhooks → Callback, sent by the consumer',
      'API consumer → API provider',
      'Unused component → Callback, sent by the provider',
      'API provider → API consumer',
    ]);
    expect(nameOf(button('spareCallback unused'))).toBe('spareCallback unused');
  });

  test('a document without callbacks says so', () => {
    show({ operations: [] });
    expect(document.body.textContent).toContain('No operation in this document calls back.');
  });
});
