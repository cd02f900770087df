// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { ReviewSection } from '../../openapi/review/index.ts';
import { ReviewSections } from './ReviewSections.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const section = (id: string): ReviewSection => ({
  id,
  kind: 'request',
  level: 1,
  title: [{ kind: 'data', text: `<b>${id}</b>` }],
  aside: [{ kind: 'text', text: 'always resolves' }],
  blocks: [
    {
      kind: 'facts',
      rows: [
        {
          name: 'Key',
          words: [{ kind: 'code', text: '{$url}', pieces: [{ text: '{$url}', kind: 'line' }] }],
        },
      ],
    },
    { kind: 'list', items: [[{ kind: 'mark', severity: 'error', text: 'error' }]], folded: '1 error' },
    {
      kind: 'table',
      label: 'Scenarios',
      heads: ['Scenario', 'URL'],
      rows: [
        {
          cells: [[{ kind: 'data', text: 'Without url' }], [{ kind: 'text', text: 'none' }]],
          target: 'other',
        },
      ],
      more: 'The other 3 give a URL.',
    },
    {
      kind: 'notes',
      notes: [{ head: 'Note 1', on: [{ kind: 'text', text: 'on it' }], text: '<i>Why?</i>' }],
    },
  ],
});

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('main');
  host.dataset.review = '';
  document.body.replaceChildren(host);
});

async function show(sections: readonly ReviewSection[]) {
  const onOpen = vi.fn();
  const onGo = vi.fn();
  const root = createRoot(host);
  onTestFinished(() => act(() => root.unmount()));
  await act(async () =>
    root.render(<ReviewSections sections={sections} onOpen={onOpen} onGo={onGo} gone={undefined} />),
  );
  return { onOpen, onGo };
}

it('shows texts of the document as text, and opens and goes where it is asked to', async () => {
  const { onOpen, onGo } = await show([section('a')]);
  expect(host.querySelector('h3')?.textContent).toBe('<b>a</b> always resolves');
  expect(host.querySelector('blockquote')?.textContent).toContain('<i>Why?</i>');
  expect(host.querySelector('[data-kind="line"]')?.textContent).toBe('{$url}');
  expect(host.querySelector('details > summary')?.textContent).toBe('1 error');
  const [open, go] = [...host.querySelectorAll('button')];
  await act(async () => open?.click());
  await act(async () => go?.click());
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('a');
  expect(onGo).toHaveBeenCalledExactlyOnceWith('other');
});

it('has of a thousand sections those near where one looks', async () => {
  await show(Array.from({ length: 1000 }, (_, at) => section(String(at))));
  expect(host.querySelectorAll('[data-section]').length).toBeLessThan(50);
});

it('has all rows of a long table on paper', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => ({
    cells: [[{ kind: 'data', text: String(at) }]] as const,
  }));
  const table = { kind: 'table', label: 'Callbacks', heads: ['Callback'], rows } as const;
  const rowsOnPage = () => host.querySelectorAll('tbody tr').length;
  await show([{ ...section('a'), blocks: [table] }]);
  expect(rowsOnPage()).toBe(120);
  expect(host.textContent).toContain('Show 180 more rows');

  await act(async () => dispatchEvent(new Event('beforeprint')));
  expect(rowsOnPage()).toBe(300);
  expect(host.textContent).not.toContain('more rows');

  await act(async () => dispatchEvent(new Event('afterprint')));
  expect(rowsOnPage()).toBe(120);
});

it('has all of a hundred sections once printing is announced, before the browser counts pages', async () => {
  await show(Array.from({ length: 100 }, (_, at) => section(String(at))));
  await act(async () => dispatchEvent(new Event('beforeprint')));
  expect(host.querySelectorAll('[data-section]')).toHaveLength(100);
  await act(async () => dispatchEvent(new Event('afterprint')));
});
