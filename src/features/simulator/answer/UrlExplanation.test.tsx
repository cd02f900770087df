// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { body, expressionPart, invoices, objectInBody, simulation, walkStep } from '../fixtures.ts';
import { click, named, render } from '../renderForTest.tsx';
import { UrlExplanation } from './UrlExplanation.tsx';

const ways = { callbackId: 'cb', onGoToField: () => {}, onGoToPart: () => {} };

it('has a row for each expression with its value and an explanation', () => {
  const { container } = render(<UrlExplanation simulation={invoices} {...ways} />);
  const rows = [...container.querySelectorAll('[data-explanation] > ul > li')].map((row) => row.textContent);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain('{$callback_url}→https://www.external.org/events');
  expect(rows[0]).toContain('The query parameter callback_url of the request.');
});

it('has a button to the field of a row', () => {
  const onGoToField = vi.fn();
  const { container } = render(<UrlExplanation simulation={invoices} {...ways} onGoToField={onGoToField} />);
  click(named(container, 'button', 'Go to field: body → /id'));
  expect(onGoToField).toHaveBeenCalledExactlyOnceWith('request.body');
});

it('walks to a value that cannot be part of a URL', () => {
  const { container } = render(<UrlExplanation simulation={objectInBody} {...ways} />);
  const steps = [...container.querySelectorAll('ol li')];
  expect(steps.map((step) => step.getAttribute('data-state'))).toEqual(['passed', 'passed', 'unusable']);
  expect(steps.map((step) => step.textContent)).toEqual(['body object', '/customer object', '/hooks object']);
});

it('shows where a walk ends, the members found instead and the nearest name', () => {
  const ended = simulation(
    [
      expressionPart('{$request.body#/hook}', body('/hook'), {
        kind: 'missing',
        source: 'request.body',
        reason: 'pointer',
        message: 'the request body has no member `hook`',
        available: ['name', 'hooks'],
        nearest: 'hooks',
        walk: [
          walkStep('body', 'object'),
          walkStep('hook', '', { reached: false, available: ['name', 'hooks'], nearest: 'hooks' }),
        ],
      }),
    ],
    { kind: 'none', cause: 'missing', reason: 'the request body has no member `hook`' },
  );
  const { container } = render(<UrlExplanation simulation={ended} {...ways} />);
  const steps = [...container.querySelectorAll('ol li')];
  expect(steps.map((step) => step.getAttribute('data-state'))).toEqual(['last', 'failed']);
  expect(steps[1]?.textContent).toBe('/hook not found · available: name, hooks · nearest: hooks');
  // The reason above the row is not said twice.
  expect(container.textContent).not.toContain('has no member');
});
