// @vitest-environment happy-dom

import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { ExchangeEdits, SecurityDetail } from '../../../openapi/index.ts';
import { FocusContext } from '../../../store/focusHooks.ts';
import {
  answered,
  body,
  callback,
  detail,
  exchange,
  expressionPart,
  field,
  jsonBody,
  literal,
  media,
  named as namedSource,
  operation,
  resolved,
  response,
  simulation,
  streams,
} from '../fixtures.ts';
import { fakeFocus } from '../focus/fakeFocus.fixture.ts';
import { click, named, render, type } from '../renderForTest.tsx';
import { SimulatorSteps } from './SimulatorSteps.tsx';

const callbackUrl = field('query', 'callbackUrl', { sample: 'https://tonys-server.com' });

function steps(more: Partial<Parameters<typeof SimulatorSteps>[0]> = {}) {
  return (
    <SimulatorSteps
      node={operation()}
      callback={callback('{$request.query.callbackUrl}/data')}
      detail={detail({ parameters: [callbackUrl], responses: [response('201')] })}
      callbackDetail={detail({ id: 'cb', isCallback: true })}
      edits={{}}
      callbackEdits={{}}
      exchange={exchange({}, answered(201))}
      simulation={streams}
      onEdit={() => {}}
      onEditCallback={() => {}}
      onReveal={() => {}}
      {...more}
    />
  );
}

function area(container: HTMLElement, name: string): HTMLTextAreaElement {
  const found = named(container, 'textarea', name);
  if (!(found instanceof HTMLTextAreaElement)) throw new Error(`${name} is not a text area`);
  return found;
}

function input(container: HTMLElement, name: string): HTMLInputElement {
  const found = named(container, 'input:not([role])', name);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${name} is not an input`);
  return found;
}

function radio(container: HTMLElement, value: string): HTMLElement {
  const found = container.querySelector<HTMLElement>(`input[type="radio"][value="${value}"]`);
  if (!found) throw new Error(`${value} is not a choice`);
  return found;
}

/** Lets the parts that load on use arrive. */
async function loaded(): Promise<void> {
  await Promise.all([import('./Security.tsx'), import('../payload/BodyLines.tsx')]);
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
}

it('teaches the four steps where no callback is selected', () => {
  const { container } = render(steps({ callback: undefined }));
  expect(container.textContent).toContain('Choose a callback in the flow');
});

it('names the steps and who sends them', () => {
  const { container } = render(steps());
  expect([...container.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual([
    'Request',
    'Response',
    'Callback request',
    'Reply',
  ]);
  expect(named(container, '[role="group"]', 'Request').textContent).toContain('consumer → provider');
  expect(named(container, '[role="group"]', 'Reply').textContent).toContain('consumer → provider');
});

it('turns the roles round where the provider sends the request', () => {
  const { container } = render(
    steps({ node: operation({ sender: 'provider' }), callback: callback('k', { sender: 'consumer' }) }),
  );
  expect(named(container, '[role="group"]', 'Request').textContent).toContain('provider → consumer');
  expect(named(container, '[role="group"]', 'Callback request').textContent).toContain('consumer → provider');
});

describe('a field', () => {
  it('that feeds the URL comes first, in its group, marked with its kind', () => {
    const { container } = render(
      steps({ detail: detail({ parameters: [field('header', 'X-Trace'), callbackUrl] }) }),
    );
    const group = named(container, 'fieldset', 'Query');
    expect(input(group, 'callbackUrl').value).toBe('https://tonys-server.com');
    expect(group.querySelector('[data-kind="query"]')?.textContent).toContain('feeds the URL');
    expect(container.querySelector('details > summary')?.textContent).toBe('1 more input');
    expect(named(container, 'details fieldset', 'Header')).toBeDefined();
  });

  it('reports every keystroke at once', () => {
    const onEdit = vi.fn<(edits: ExchangeEdits) => void>();
    const { container } = render(steps({ onEdit }));
    type(input(container, 'callbackUrl'), 'https://b.example');
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({
      fields: { 'request.query.callbackUrl': { text: 'https://b.example' } },
    });
  });

  it('that is left out differs from an empty one', () => {
    const off = render(steps({ edits: { fields: { 'request.query.callbackUrl': { send: false } } } }));
    const empty = render(steps({ edits: { fields: { 'request.query.callbackUrl': { text: '' } } } }));
    expect(input(off.container, 'callbackUrl').placeholder).toBe('not sent');
    expect(input(empty.container, 'callbackUrl').placeholder).toBe('empty');
  });

  it('is left out by its switch', () => {
    const onEdit = vi.fn<(edits: ExchangeEdits) => void>();
    const { container } = render(steps({ onEdit }));
    click(named(container, 'input[role="switch"]', 'Send callbackUrl'));
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({
      fields: { 'request.query.callbackUrl': { send: false } },
    });
  });

  it('that is left out is sent again by typing into it', () => {
    const onEdit = vi.fn<(edits: ExchangeEdits) => void>();
    const { container } = render(
      steps({ onEdit, edits: { fields: { 'request.query.callbackUrl': { send: false } } } }),
    );
    type(input(container, 'callbackUrl'), 'x');
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({
      fields: { 'request.query.callbackUrl': { text: 'x', send: true } },
    });
  });

  it('that is required has no switch', () => {
    const required = field('query', 'callbackUrl', { required: true });
    const { container } = render(steps({ detail: detail({ parameters: [required] }) }));
    expect(container.querySelector('[role="switch"]')).toBeNull();
    expect(input(container, 'callbackUrl').getAttribute('aria-required')).toBe('true');
  });

  it('that was edited can be reset', () => {
    const onEdit = vi.fn<(edits: ExchangeEdits) => void>();
    const { container } = render(
      steps({ onEdit, edits: { fields: { 'request.query.callbackUrl': { text: 'x' } } } }),
    );
    click(named(container, 'button', 'Reset callbackUrl'));
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ fields: {} });
  });

  it('says what it is in its captions, not in its name', () => {
    const undeclared = field('query', 'callbackUrl', { declared: false, origin: 'convention' });
    const { container } = render(steps({ detail: detail({ parameters: [undeclared] }) }));
    const described = input(container, 'callbackUrl').getAttribute('aria-describedby')?.split(' ') ?? [];
    const words = described.map((id) => document.getElementById(id)?.textContent);
    expect(words).toEqual(['feeds the URLnot declared', 'generated']);
  });

  it('suggests its enum and examples', () => {
    const choice = field('query', 'callbackUrl', {
      enum: ['a', 'b'],
      examples: [{ name: 'one', value: 'c' }],
    });
    const { container } = render(steps({ detail: detail({ parameters: [choice] }) }));
    const list = input(container, 'callbackUrl').getAttribute('list') ?? '';
    const options = document.getElementById(list)?.querySelectorAll('option') ?? [];
    expect([...options].map((option) => option.value)).toEqual(['a', 'b', 'c']);
  });

  it('for an array takes JSON and reports invalid JSON', () => {
    const list = field('query', 'callbackUrl', { types: ['array'], sample: ['a'] });
    const edits = { fields: { 'request.query.callbackUrl': { text: '["a"' } } };
    const { container } = render(steps({ edits, detail: detail({ parameters: [list] }) }));
    expect(input(container, 'callbackUrl').getAttribute('aria-invalid')).toBe('true');
    expect(container.textContent).toContain('Not JSON');
  });

  it('is lit while something else points at it', () => {
    const port = fakeFocus({ sources: ['request.query.callbackUrl'] });
    const { container } = render(<FocusContext value={port}>{steps()}</FocusContext>);
    expect(input(container, 'callbackUrl').closest('[data-lit="true"]')).not.toBeNull();
  });

  it('in the fold is unfolded when something points at it', () => {
    const port = fakeFocus({ sources: ['request.header.X-Trace'] });
    const { container } = render(
      <FocusContext value={port}>
        {steps({ detail: detail({ parameters: [field('header', 'X-Trace'), callbackUrl] }) })}
      </FocusContext>,
    );
    expect(container.querySelector('details')?.open).toBe(true);
  });

  it('has a button to its declaration', () => {
    const onReveal = vi.fn();
    const { container } = render(steps({ onReveal }));
    click(named(container, 'button', 'Go to declaration of callbackUrl'));
    expect(onReveal).toHaveBeenCalledExactlyOnceWith(callbackUrl.range);
  });
});

describe('the request body', () => {
  const text = '{"id": 1, "hook": "https://a.example"}';
  const reads = simulation([
    expressionPart('{$request.body#/hook}', body('/hook'), resolved('https://a.example', 'request.body')),
  ]);
  const withBody = {
    detail: detail({
      requestBody: { required: false, sentByDefault: true, media: [media(text)] },
    }),
    exchange: exchange({ body: jsonBody(text) }),
    simulation: reads,
  };

  it('marks the member that the URL reads', () => {
    const { container } = render(steps(withBody));
    expect(named(container, 'textarea', 'Request body')).toBeDefined();
    expect(container.querySelector('mark')?.textContent).toBe('"hook": "https://a.example"');
  });

  it('lights that member, not the whole body', () => {
    const port = fakeFocus({ sources: ['request.body'], parts: [0] });
    const { container } = render(<FocusContext value={port}>{steps(withBody)}</FocusContext>);
    const lit = [...container.querySelectorAll('[data-lit="true"]')].map((each) => each.textContent);
    expect(lit).toEqual(['"hook": "https://a.example"']);
  });

  it('focuses the part that reads the member at the caret', () => {
    const port = fakeFocus();
    const { container } = render(<FocusContext value={port}>{steps(withBody)}</FocusContext>);
    const body = area(container, 'Request body');
    body.setSelectionRange(15, 15);
    act(() => void body.dispatchEvent(new FocusEvent('focusin', { bubbles: true })));
    expect(port.keyboard).toHaveBeenLastCalledWith({ kind: 'part', callbackId: 'cb', part: 0 });
    body.setSelectionRange(3, 3);
    act(() => void body.dispatchEvent(new FocusEvent('focusin', { bubbles: true })));
    expect(port.keyboard).toHaveBeenLastCalledWith(undefined);
  });

  it('takes any text', () => {
    const onEdit = vi.fn<(edits: ExchangeEdits) => void>();
    const { container } = render(steps({ ...withBody, onEdit }));
    type(named(container, 'textarea', 'Request body'), '{"id"');
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ requestBodies: { 'application/json': '{"id"' } });
  });

  it('can be left out where it is optional', () => {
    const onEdit = vi.fn<(edits: ExchangeEdits) => void>();
    const { container } = render(steps({ ...withBody, onEdit }));
    click(named(container, 'input[role="switch"]', 'Send request body'));
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ sendRequestBody: false });
  });

  it('says where it is broken', async () => {
    const broken = '{\n  "id" 1}';
    const { container } = render(
      steps({
        ...withBody,
        edits: { requestBodies: { 'application/json': broken } },
        exchange: exchange({
          body: {
            kind: 'broken',
            mediaType: 'application/json',
            text: broken,
          },
        }),
      }),
    );
    await loaded();
    const fault = named(
      container,
      'button',
      'Line 2, column 8: A colon is missing: type : between the key and 1.',
    );
    expect(container.textContent).toContain('Cannot be read');
    expect([...container.querySelectorAll('[data-fault]')].map((each) => each.textContent)).toEqual([
      '"id" ',
      '1}',
    ]);
    click(fault);
    expect(area(container, 'Request body').selectionStart).toBe(9);
  });

  it('offers media types and named examples', () => {
    const onEdit = vi.fn<(edits: ExchangeEdits) => void>();
    const xml = media('<a/>', { mediaType: 'application/xml', dataForm: 'xml' });
    const json = media(text, { examples: [{ name: 'paid', value: { paid: true } }] });
    const { container } = render(
      steps({
        ...withBody,
        onEdit,
        detail: detail({ requestBody: { required: true, sentByDefault: true, media: [json, xml] } }),
      }),
    );
    type(named(container, 'select', 'Request media type'), 'application/xml');
    expect(onEdit).toHaveBeenLastCalledWith({ requestMediaType: 'application/xml' });
    type(named(container, 'select', 'Request example'), '0');
    expect(onEdit).toHaveBeenLastCalledWith({
      requestBodies: { 'application/json': '{\n  "paid": true\n}' },
    });
  });
});

describe('the response', () => {
  it('has a radio button for each declared status and none, and describes the chosen one', () => {
    const onEdit = vi.fn<(edits: ExchangeEdits) => void>();
    const { container } = render(
      steps({
        onEdit,
        detail: detail({ responses: [response('201', { description: 'Created' }), response('default')] }),
      }),
    );
    const group = named(container, '[role="radiogroup"]', 'Response status');
    expect([...group.querySelectorAll('label')].map((label) => label.textContent)).toEqual([
      '201',
      'default',
      'none yet',
    ]);
    expect(group.querySelector('input:checked')).toHaveProperty('value', '201');
    expect(named(container, '[role="group"]', 'Response').textContent).toContain('Created');
    click(radio(group, 'none'));
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ status: 'none' });
  });

  it('has a list of statuses where they do not fit in a line', () => {
    const onEdit = vi.fn<(edits: ExchangeEdits) => void>();
    const responses = ['200', '400', '401', '403', '404', '500'].map((status) =>
      response(status, { description: `Is ${status}` }),
    );
    const { container } = render(steps({ onEdit, detail: detail({ responses }) }));
    const select = named(container, 'select', 'Response status');
    const options = [...select.querySelectorAll('option')].map((option) => option.textContent);
    expect(options[0]).toBe('200 · Is 200');
    expect(options.at(-1)).toBe('no response yet');
    type(select, '404');
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ status: '404' });
  });

  it('asks for the code within a range, and takes it once it is one', () => {
    const onEdit = vi.fn<(edits: ExchangeEdits) => void>();
    const { container } = render(
      steps({
        onEdit,
        detail: detail({ responses: [response('2XX')] }),
        exchange: exchange({}, { ...answered(200), declaredStatus: '2XX' }),
      }),
    );
    type(input(container, 'Concrete status code'), '20');
    expect(onEdit).not.toHaveBeenCalled();
    type(input(container, 'Concrete status code'), '202');
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ statusCodes: { '2XX': 202 } });
  });

  it('says where nothing in the URL comes from it', () => {
    const { container } = render(steps());
    expect(container.textContent).toContain('Nothing in this URL comes from the response.');
  });

  it('shows the header that the URL reads', () => {
    const onEdit = vi.fn<(edits: ExchangeEdits) => void>();
    const location = field('header', 'Location', { sample: 'https://p.example/1' });
    const { container } = render(
      steps({
        onEdit,
        detail: detail({ responses: [response('201', { headers: [location] })] }),
        simulation: simulation([
          expressionPart(
            '{$response.header.Location}',
            namedSource('header', 'Location', 'response'),
            resolved('https://p.example/1', 'response.header.Location'),
          ),
        ]),
      }),
    );
    expect(container.textContent).not.toContain('Nothing in this URL');
    type(input(container, 'Location'), 'x');
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({ fields: { 'response.header.Location': { text: 'x' } } });
  });
});

describe('the callback request', () => {
  const sent = detail({
    id: 'cb',
    isCallback: true,
    parameters: [field('header', 'X-Event', { sample: 'data' })],
    requestBody: { required: true, sentByDefault: true, media: [media('{"a": 1}')] },
  });

  it('is shown as it goes over the wire', () => {
    const { container } = render(steps({ callbackDetail: sent }));
    const message = named(container, '[role="group"]', 'Callback request').querySelector('pre');
    expect(message?.textContent).toContain('POST /data HTTP/1.1\nHost: tonys-server.com\n');
    expect(message?.textContent).toContain('X-Event: data');
    expect(message?.textContent).not.toContain('{"a": 1}');
  });

  it('has a body that can be edited, kept with its own edits', () => {
    const onEditCallback = vi.fn<(edits: ExchangeEdits) => void>();
    const { container } = render(steps({ callbackDetail: sent, onEditCallback }));
    expect(area(container, 'Callback request body').value).toBe('{"a": 1}');
    type(area(container, 'Callback request body'), '{');
    expect(onEditCallback).toHaveBeenCalledExactlyOnceWith({ requestBodies: { 'application/json': '{' } });
  });

  it('of a form is shown in the form it is sent in, below what is typed', () => {
    const form = media('{"a": "1 2"}', { mediaType: 'application/x-www-form-urlencoded', dataForm: 'form' });
    const callbackDetail = detail({ requestBody: { required: true, sentByDefault: true, media: [form] } });
    const { container } = render(steps({ callbackDetail }));
    const step = named(container, '[role="group"]', 'Callback request');
    expect(step.querySelector('pre')?.textContent).not.toContain('a=1');
    expect([...step.querySelectorAll('pre')].at(-1)?.textContent).toMatch(/^a=1(?:%20|\+)2$/);
  });

  it('without a URL shows no address', () => {
    const none = simulation([literal('x')], { kind: 'none', cause: 'relative', reason: 'why' });
    const { container } = render(steps({ callbackDetail: sent, simulation: none }));
    const message = named(container, '[role="group"]', 'Callback request');
    expect(message.querySelector('pre')?.textContent).toMatch(/^POST …\nHost: …\nContent-Type/);
    expect(message.textContent).toContain('Incomplete');
  });

  it('keeps its fields out of the page until they are asked for', () => {
    const { container } = render(steps({ callbackDetail: sent }));
    expect(container.textContent).toContain('1 parameter: X-Event');
    expect(container.querySelectorAll('label').length).toBeGreaterThan(0);
    expect([...container.querySelectorAll('label')].some((label) => label.textContent === 'X-Event')).toBe(
      false,
    );
  });

  it('says what the document says of it, each text once', () => {
    const callbackDetail = detail({
      isCallback: true,
      summary: 'Data',
      description: 'New data.',
      shared: { summary: 'Data', description: 'Of all.' },
    });
    const { container } = render(steps({ callbackDetail }));
    const { textContent } = named(container, '[role="group"]', 'Callback request');
    expect(textContent).toMatch(/DataNew data\.Of all\.Security/);
  });

  const range = { uri: 'openapi.yaml', start: 0, end: 1 };
  const key = { name: 'key', type: 'apiKey', in: 'header', parameter: 'X-Key', scopes: [] };
  it.each<[string, SecurityDetail | undefined, string]>([
    ['nothing', undefined, 'None described.'],
    [
      'an empty list',
      { alternatives: [], inherited: false, more: 0, range },
      'None: security is an empty list.',
    ],
    [
      'a scheme',
      { alternatives: [[key]], inherited: false, more: 0, range },
      'key API key in the header X-Key',
    ],
    [
      'alternatives',
      {
        alternatives: [
          [
            { name: 'a', type: 'oauth2', scopes: ['read'] },
            { name: 'b', type: 'mutualTLS', scopes: [] },
          ],
          [
            { name: 'c', type: 'http', scheme: 'basic', scopes: [] },
            { name: 'd', scopes: [] },
          ],
          [],
        ],
        inherited: false,
        more: 0,
        range,
      },
      'a OAuth 2.0 token, with readand b client certificate (mutual TLS)or c HTTP basic, in Authorizationand d is not declared in components.securitySchemesor none',
    ],
    ["the root's", { alternatives: [[key]], inherited: true, more: 0, range }, "From the root's security"],
  ])('says of %s what it is authorised with', async (_, security, words) => {
    const callbackDetail = detail({ isCallback: true, ...(security && { security }) });
    const { container } = render(steps({ callbackDetail }));
    await loaded();
    expect(named(container, '[role="group"]', 'Callback request').textContent).toContain(words);
  });

  it('has a placeholder instead of a real credential', () => {
    const security = { alternatives: [[key]], inherited: false, more: 0, range };
    const { container } = render(steps({ callbackDetail: detail({ isCallback: true, security }) }));
    const message = named(container, '[role="group"]', 'Callback request').querySelector('pre');
    expect(message?.textContent).toContain('X-Key: <X-Key>');
  });

  it('has a button to its definition', () => {
    const onReveal = vi.fn();
    const { container } = render(steps({ onReveal }));
    click(named(container, 'button', 'Show definition'));
    expect(onReveal).toHaveBeenCalledExactlyOnceWith({ uri: 'openapi.yaml', start: 0, end: 1 });
  });
});

describe('the reply', () => {
  const replies = detail({
    isCallback: true,
    defaultStatus: '202',
    responses: [
      response('202', { description: 'Received', media: [media('{"ok": true}')] }),
      response('204', { description: 'No longer interested' }),
    ],
  });

  it('lists the expected statuses and shows the body of the chosen one', () => {
    const onEditCallback = vi.fn<(edits: ExchangeEdits) => void>();
    const { container } = render(steps({ callbackDetail: replies, onEditCallback }));
    const reply = named(container, '[role="group"]', 'Reply');
    expect(area(reply, 'Reply body').value).toBe('{"ok": true}');
    expect(reply.textContent).toContain('Received');
    click(radio(named(reply, '[role="radiogroup"]', 'Reply status'), '204'));
    expect(onEditCallback).toHaveBeenCalledExactlyOnceWith({ status: '204' });
  });

  it('has a body that can be edited', () => {
    const onEditCallback = vi.fn<(edits: ExchangeEdits) => void>();
    const { container } = render(steps({ callbackDetail: replies, onEditCallback }));
    type(area(container, 'Reply body'), '{}');
    expect(onEditCallback).toHaveBeenCalledExactlyOnceWith({
      responseBodies: { '202 application/json': '{}' },
    });
  });

  it('says where no body is expected', () => {
    const { container } = render(steps({ callbackDetail: replies, callbackEdits: { status: '204' } }));
    expect(container.textContent).toContain('No body is expected with 204.');
  });
});
