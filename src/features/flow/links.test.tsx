// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import type { CallbackRequest, LinkRequest } from '../../openapi/index.ts';
import * as flow from './flow.fixture.ts';
import { button, freshPage, nameOf, onSelect, show } from './flowPane.fixture.tsx';

freshPage();

const HERE = { uri: 'openapi.yaml', start: 0, end: 0 };

/** A callback request of the fixtures as the next request of a link. */
function asLink(request: CallbackRequest): LinkRequest {
  const { id, parentId, name, place } = request;
  const link = {
    ...{ id, parentId, name, place, status: '201', sender: 'consumer' as const },
    ...{ nameRange: HERE, extent: HERE, references: [], parameters: [], expressions: [] },
  };
  return { ...request, sender: 'consumer', method: 'GET', link };
}

function withLink() {
  const operation = flow.operation('POST /users', [
    flow.callback('onDone', '{$request.body}'),
    flow.callback('GetUser', '/users/{$response.body}'),
  ]);
  const [done, next] = operation.callbacks;
  if (!done || !next) throw new Error('The fixture has two callbacks.');
  return { ...operation, callbacks: [done, asLink(next)] };
}

it('says after which response a link comes, and who sends it', () => {
  show({ operations: [withLink()] });
  expect(nameOf(button('GetUser'))).toContain('GetUser GET /users/{$response.body} after 201');
  const captions = [...document.querySelectorAll('li p')].map((each) => each.textContent);
  expect(captions).toEqual(['API provider → API consumer', 'API consumer → API provider']);
  act(() => button('GetUser').click());
  expect(onSelect).toHaveBeenCalledWith({ operationId: 'POST /users', callbackId: 'POST /users>GetUser.1' });
});

const linksSwitch = () => document.querySelector<HTMLInputElement>('label input[role="switch"]');

it('has a switch for links where a document has some', () => {
  const onShow = vi.fn();
  show({ links: { shown: false, onShow } });
  expect(linksSwitch()?.checked).toBe(false);
  act(() => linksSwitch()?.click());
  expect(onShow).toHaveBeenCalledWith(true);
});

it('cannot switch links off where there is nothing else', () => {
  show({ operations: [withLink()], links: { shown: true } });
  expect(linksSwitch()?.disabled).toBe(true);
});
