// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, test } from 'vitest';
import * as flow from './flow.fixture.ts';
import type { FlowChanges } from './flowChanges.ts';
import {
  button,
  freshPage,
  nameOf,
  names,
  onMissingUrl,
  onReveal,
  onSelect,
  search,
  show,
} from './flowPane.fixture.tsx';

freshPage();

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

  test('a callback request says what became of it since the other version, and the legend what is said', () => {
    show({ changes: new Map([['PUT /board/{row}/{column}>progress.0', 'changed']]) });
    expect(nameOf(button('progress'))).toBe('progress POST {$request.header.progressUrl} changed deprecated');
    expect(document.body.textContent).toContain('Since the other version:changed');
    show({});
    expect(document.body.textContent).not.toContain('Since the other version');
  });

  test('a closed heading or group counts what changed inside it; an open one leaves that to what it shows', () => {
    const same = (name: string) => flow.callback(name, '{$request.query.url}');
    const operations = Array.from({ length: 32 }, (_, index) =>
      flow.operation(`POST /${index < 16 ? 'a' : 'b'}/${index}`, [same('x')]),
    );
    const group = flow.operation('POST /c/1', [
      ...['one', 'two', 'three', 'four', 'five', 'six'].map(same),
      flow.callback('seven', '{$request.query.url}', {
        callbacks: [flow.callback('inner', 'https://x.example')],
      }),
    ]);
    const changes: FlowChanges = new Map([
      ['POST /a/1>x.0', 'changed'],
      ['POST /a/3>x.0', 'changed'],
      ['POST /b/20>x.0', 'changed'],
      ['POST /b/21>x.0', 'added'],
      ['POST /c/1>two.1', 'added'],
      ['POST /c/1>seven.6>inner.0', 'added'],
    ]);
    show({ operations, changes });
    const headings = () => names().filter((name) => name.startsWith('/'));
    act(() => button('Collapse all').click());
    expect(headings()).toEqual([
      '/a · 16 operations · 16 callbacks 2 changed',
      '/b · 16 operations · 16 callbacks 1 added, 1 changed',
    ]);
    act(() => button('/a').click());
    expect(headings()[0]).toBe('/a · 16 operations · 16 callbacks');
    show({ operations: [group], changes });
    expect(nameOf(button('7 callbacks, same key'))).toContain('7 callbacks, same key 2 added');
    act(() => button('7 callbacks, same key').click());
    expect(nameOf(button('7 callbacks, same key'))).not.toContain('2 added');
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

describe('webhooks', () => {
  const ping = { ...flow.paid, callbacks: [] };

  test('without callbacks are rows, named with where their URL is registered', () => {
    show({ operations: [flow.customers, ping] });
    expect(names().at(-1)).toBe(
      `${ping.method} ${ping.path} ${ping.summary} URL registered outside this description`,
    );
    expect(document.body.textContent).toContain('1 callback, 1 webhook');
  });

  test('are pressed when they are selected themselves', () => {
    show({ operations: [flow.paid], selection: { operationId: ping.id, callbackId: ping.id } });
    expect(button(ping.method).getAttribute('aria-pressed')).toBe('true');
    act(() => button(ping.method).click());
    expect(onSelect).toHaveBeenLastCalledWith({ operationId: ping.id });
  });

  test('are counted while a filter is on', () => {
    show({ operations: [flow.customers, ping] });
    search(ping.path);
    expect(document.body.textContent).toContain('1 of 2 callbacks and webhooks');
  });
});

describe('selection', () => {
  const selection = { operationId: 'POST /orders', callbackId: 'POST /orders>shipped.0>received.0' };

  test('the selected callback request is pressed, its operation current, and the path between them lit', () => {
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
    expect(document.body.textContent).toContain('No operation in this document has callbacks.');
  });
});

test('a key of 5,000 expressions, and as long a URL, take no more elements than a node has room for', () => {
  const key = '{$request.query.url}'.repeat(5000);
  const long = flow.operation('POST /long', [flow.callback('long', key)]);
  const parts = Array.from({ length: 5000 }, () => ({
    text: 'https://a.example',
    sourceKind: 'query' as const,
  }));
  show({ operations: [long], urls: new Map([['POST /long>long.0', { kind: 'url', parts }]]) });
  const node = button('long');
  expect(node.querySelectorAll('*').length).toBeLessThan(200);
  expect(nameOf(node).length).toBeLessThan(5000);
});
