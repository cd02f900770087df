// @vitest-environment happy-dom

import { act } from 'react';
import { expect, test } from 'vitest';
import { isOpen } from '../../openapi/flow/index.ts';
import * as flow from './flow.fixture.ts';
import { button, freshPage, nameOf, names, onSelect, search, show } from './flowPane.fixture.tsx';
import { ALL_CLOSED, ALL_OPEN, opened, toggled } from './useHeadings.ts';

freshPage();

const operations = Array.from({ length: 40 }, (_, index) =>
  flow.operation(
    `POST /${index < 30 ? 'big' : 'small'}/${index}`,
    [flow.callback(`event${index}`, '{$request.query.url}')],
    { tags: [index % 2 === 0 ? 'even' : 'odd'] },
  ),
);
const selection = { operationId: 'POST /big/3', callbackId: 'POST /big/3>event3.0' };

test('many operations are grouped by tag; the heading of the selection is open', () => {
  show({ operations, selection });
  expect(nameOf(button('even'))).toBe('even · 20 operations · 20 callbacks');
  expect(button('even').getAttribute('aria-expanded')).toBe('false');
  expect(button('odd').getAttribute('aria-expanded')).toBe('true');
  expect(button('event3 ').getAttribute('aria-pressed')).toBe('true');
  show({ operations, selection: { operationId: 'POST /big/4', callbackId: 'POST /big/4>event4.0' } });
  expect(button('even').getAttribute('aria-expanded')).toBe('true');
});

test('a closed heading represents the selection it hides', () => {
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

test.each([ALL_OPEN, ALL_CLOSED])('toggling turns one thing, and back ($byDefault)', (all) => {
  const once = toggled(all, 'a');
  expect([isOpen(once, 'a'), isOpen(once, 'b')]).toEqual([!all.byDefault, all.byDefault]);
  expect(toggled(once, 'a')).toEqual(all);
});

test('opening changes nothing that is open', () => {
  expect(opened(ALL_OPEN, 'a')).toBe(ALL_OPEN);
  expect(isOpen(opened(ALL_CLOSED, 'a'), 'a')).toBe(true);
  expect(isOpen(opened(toggled(ALL_OPEN, 'a'), 'a'), 'a')).toBe(true);
});
