// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Webhook } from '../../openapi/index.ts';
import { WebhookAnswer } from './answer/WebhookAnswer.tsx';
import { callback, detail, operation, response } from './fixtures.ts';
import { click, named, render } from './renderForTest.tsx';
import { WebhookSteps } from './steps/WebhookSteps.tsx';

const { nameRange, extent } = callback('k');
const webhook: Webhook = {
  ...operation({ id: 'hook', path: 'newPet', sender: 'provider' }),
  origin: 'webhook',
  nameRange,
  extent,
};

it('the answer says who sends the webhook, and that its URL is registered elsewhere', () => {
  const onReveal = vi.fn();
  const { container } = render(
    <WebhookAnswer webhook={webhook} onReveal={onReveal} onAddNote={() => {}} onCopyCurl={() => {}} />,
  );
  expect(container.querySelector('p')?.textContent).toBe(
    'The provider may send newPet to a URL registered outside this description',
  );
  expect(named(container, 'output[role="status"]', 'Callback URL').textContent).toBe(
    'No callback URL: webhook newPet is sent to a URL that the consumer registers outside this description',
  );
  expect(container.textContent).not.toContain('null');
  click(named(container, 'button', 'Go to webhook'));
  expect(onReveal).toHaveBeenCalledOnce();
});

it('the steps are the webhook request, sent to a generated URL, and the reply', () => {
  const { container } = render(
    <WebhookSteps
      webhook={webhook}
      detail={detail({
        id: 'hook',
        path: 'newPet',
        isWebhook: true,
        servers: [{ url: 'https://consumer.example', variables: [] }],
        responses: [response('200')],
      })}
      edits={{}}
      onEdit={() => {}}
      onReveal={() => {}}
    />,
  );
  const steps = [...container.querySelectorAll('[role="group"]')].map((step) => step.querySelector('h3'));
  expect(steps.map((heading) => heading?.textContent)).toEqual(['Webhook request', 'Reply']);
  expect(
    steps.map((heading) => heading?.querySelector('[data-number]')?.getAttribute('data-number')),
  ).toEqual(['1', '2']);
  expect(container.querySelector('pre')?.textContent).toContain(
    'POST /newPet HTTP/1.1\nHost: consumer.example',
  );
  expect(container.textContent).toContain('The URL is generated');
  expect(container.textContent).not.toContain('Incomplete');
});
