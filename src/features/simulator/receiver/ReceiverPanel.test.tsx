// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Receiver } from '../../../openapi/receiver/index.ts';
import { detail, field, media, response } from '../fixtures.ts';
import { click, named, render, type } from '../renderForTest.tsx';
import { ReceiverPanel } from './ReceiverPanel.tsx';
import type { ReceiverState, ReceiverSubject } from './receiverSubject.ts';

const subject: ReceiverSubject = {
  id: 'cb',
  name: 'onData',
  isWebhook: false,
  detail: detail({
    id: 'cb',
    isCallback: true,
    description: 'At most once a second.',
    parameters: [field('header', 'X-Try', { required: true, types: ['integer'], sample: 1 })],
    requestBody: {
      required: true,
      sentByDefault: true,
      media: [media('{"id": 7}', { sample: { value: { id: 7 }, origin: 'example', generated: [] } })],
    },
    responses: [response('204', { description: 'Received' }), response('410')],
  }),
  pieces: [
    { text: 'https://c.example', from: 'yours to choose, as `query callbackUrl`' },
    { text: '/data', from: 'as it is in the description' },
  ],
  message: {
    method: 'POST',
    url: 'https://c.example/data',
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    body: { mediaType: 'application/json', text: '{"id": 7}' },
  },
  after: {
    id: 'post',
    method: 'POST',
    path: '/streams',
    status: '201',
    curl: 'curl …',
    others: ['PUT /s', 'PATCH /s'],
  },
  hasVariable: true,
  scopes: [
    { scope: 'request', count: 1 },
    { scope: 'document', count: 4 },
  ],
};

const receiver: Receiver = {
  value: {},
  text: 'openapi: 3.1.0\n',
  uri: 'api/openapi.receiver.yaml',
  requests: [
    {
      id: 'cb',
      name: 'onData',
      method: 'POST',
      template: { origin: 'https://c.example', path: '/data', segments: ['data'], query: [], remarks: [] },
      parameters: [],
    },
  ],
  remarks: ['`onOther` is left out.'],
};

function show(more: Partial<ReceiverSubject> = {}, state: ReceiverState = { kind: 'ready', receiver }) {
  const onScope = vi.fn();
  const onOpen = vi.fn();
  const { container } = render(
    <ReceiverPanel
      subject={{ ...subject, ...more }}
      scope="request"
      state={state}
      onScope={onScope}
      serverVariable={false}
      onServerVariable={() => {}}
      onOpen={onOpen}
    />,
  );
  return { container, onScope, onOpen };
}

const region = (container: HTMLElement, name: string) => named(container, 'section', name).textContent ?? '';

describe('what to build', () => {
  it('is in the order in which it is needed', () => {
    const { container } = show();
    expect([...container.querySelectorAll('dt')].map((each) => each.textContent)).toEqual([
      ...['URL to expose', 'Method', 'Headers', 'Proof of origin', 'Body', 'Replies', 'When, and how often'],
      ...['To try it', 'To make it come'],
    ]);
    const text = container.querySelector('dl')?.textContent ?? '';
    expect(text).toContain('https://c.example yours to choose, as query callbackUrl');
    expect(text).toContain('X-Try required, integer, such as X-Try: 1');
    expect(text).toContain('None is described: anyone can send this request.');
    expect(text).toContain('410 Gone');
    expect(text).toContain('After POST /streams → 201, and likewise after PUT /s, PATCH /s.');
    expect(text).toContain('At most once a second.');
  });

  it('says why there is no URL, and gives no stub', () => {
    const { container } = show(
      { reason: 'the header `u` is not sent', pieces: [] },
      { kind: 'ready', receiver: { ...receiver, requests: [], text: '' } },
    );
    expect(container.textContent).toContain('None in this exchange: the header u is not sent.');
    expect(container.querySelector('[aria-label="Stubs"]')).toBeNull();
    expect(container.querySelector('[aria-label="Receiver OpenAPI"]')).toBeNull();
  });

  it('of a webhook has a made-up URL', () => {
    const { after: _, ...webhook } = subject;
    const { container } = render(
      <ReceiverPanel
        subject={{ ...webhook, isWebhook: true, pieces: [] }}
        scope="request"
        state={{ kind: 'pending' }}
        onScope={() => {}}
        serverVariable={false}
        onServerVariable={() => {}}
        onOpen={() => {}}
      />,
    );
    expect(container.textContent).toContain('Any URL of yours: this one is made up.');
    expect(container.textContent).toContain('Register your URL with the provider');
  });
});

it('the OpenAPI is shown with its remarks, and opened under its own name', () => {
  const { container, onOpen, onScope } = show();
  expect(region(container, 'Receiver OpenAPI')).toBe('openapi: 3.1.0\n');
  expect(container.textContent).toContain('onOther is left out.');
  click(named(container, 'button', 'Open here'));
  expect(onOpen).toHaveBeenCalledWith('openapi.receiver.yaml', 'openapi: 3.1.0\n');
  const [, all] = container.querySelectorAll<HTMLInputElement>('input[type="radio"]');
  if (all) click(all);
  expect(onScope).toHaveBeenCalledWith('document');
});

it('a stub is written for the host', () => {
  const { container } = show();
  expect(region(container, 'Stub: cURL')).toContain("--url 'http://localhost:3000/data'");
  type(named(container, 'input', 'at'), 'localhost:8080');
  expect(region(container, 'Stub: cURL')).toContain("--url 'http://localhost:8080/data'");
  type(named(container, 'select', 'Write for'), 'Express');
  expect(region(container, 'Stub: Express')).toContain('app.post("/data"');
  expect(region(container, 'Stub: Express')).toContain('skip it where its `id` was handled before');
  // Another callback, or this one mended, is written for in the same language.
  expect(region(show().container, 'Stub: Express')).toContain('app.post("/data"');
});

describe('a request that arrived', () => {
  const check = (text: string) => {
    const { container } = show();
    type(named(container, 'textarea', 'Paste a request that arrived'), text);
    click(named(container, 'button', 'Check'));
    return container.querySelector('[role="status"]')?.textContent;
  };

  it.each([
    [
      `curl https://x.example/data -H 'Content-Type: application/json' -H 'X-Try: 2' -d '{}'`,
      'It is as described.',
    ],
    [
      'POST /other HTTP/1.1\nContent-Type: application/json\nX-Try: 2\n\n{}',
      'Path Segment 1 of the path is other; expected data, as in /data. line 1',
    ],
    [
      'HTTP/1.1 200 OK',
      'This is a response. Paste the request: it starts with a line such as POST /path HTTP/1.1.',
    ],
  ])('%s: %s', (text, said) => {
    expect(check(text)).toBe(said);
  });

  it('that cannot be read says why', () => {
    expect(check('hello')).toContain('The first line, hello, is neither a request');
  });
});
