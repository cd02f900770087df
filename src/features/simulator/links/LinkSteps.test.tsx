// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { openDescription } from '../../../openapi/index.ts';
import { linkExchange, simulateLink } from '../../../openapi/links/index.ts';
import { PayloadChecksContext } from '../payload/bodySchema.ts';
import { click, named, render } from '../renderForTest.tsx';
import { LinkSteps } from './LinkSteps.tsx';

const documentWith = (link: string) => `openapi: 3.1.0
info: { title: T, version: '1' }
servers: [{ url: 'https://api.example' }]
paths:
  /jobs:
    post:
      responses:
        '201':
          description: ok
          content: { application/json: { example: { id: 7 } } }
          links: { Next: ${link} }
  /copies:
    post:
      operationId: copy
      requestBody: { content: { application/json: { schema: { type: object, required: [of] } } } }
`;

async function show(link: string) {
  const set = { entry: 'a', documents: [{ uri: 'a', text: documentWith(link) }] };
  const description = openDescription(set);
  const [request] = description.analysis.links ?? [];
  const detail = request && description.describe(request.parentId);
  const target = request?.link.target && description.describe(request.link.target.id);
  if (!request || !detail || !target) throw new Error('There is no link.');
  const exchange = linkExchange(detail, {}, '201');
  const schemaOf = vi.fn(() => new Promise<undefined>(() => {}));
  const onBraces = vi.fn();
  const { container } = render(
    <PayloadChecksContext value={{ revision: 1, schemaOf, onReveal: vi.fn() }}>
      <LinkSteps
        link={request}
        parent={{ sender: 'consumer' }}
        detail={detail}
        edits={{}}
        target={target}
        targetEdits={{}}
        exchange={exchange}
        simulation={simulateLink(request.link, exchange, target, { minor: '3.1' })}
        braces={undefined}
        onBraces={onBraces}
        onEdit={vi.fn()}
        onEditTarget={vi.fn()}
        onReveal={vi.fn()}
      />
    </PayloadChecksContext>,
  );
  await act(async () => undefined);
  return { container, schemaOf, onBraces };
}

const LONE = "{ operationId: copy, requestBody: { of: '{$response.body#/id}' } }";

it('asks for the schema of the body that the link gives, as the target has it', async () => {
  const { container, schemaOf } = await show(LONE);
  expect(container.textContent).toContain('Next request body, as the link gives it');
  await vi.waitFor(() =>
    expect(schemaOf).toHaveBeenCalledWith({
      id: '/paths/~1copies/post',
      message: 'request',
      mediaType: 'application/json',
    }),
  );
});

it('offers the reading that the link depends on, and only where it does', async () => {
  const { container, onBraces } = await show(LONE);
  const choice = named(container, '[role="radiogroup"]', 'An expression in braces by itself');
  const [, typed] = [...choice.querySelectorAll('input')];
  if (typed) click(typed);
  expect(onBraces).toHaveBeenCalledExactlyOnceWith('typed');
  const other = await show('{ operationId: copy, requestBody: { of: $response.body#/id } }');
  expect(other.container.querySelector('[aria-label="An expression in braces by itself"]')).toBeNull();
});
