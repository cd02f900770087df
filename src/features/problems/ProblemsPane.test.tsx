// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../openapi/index.ts';
import { ProblemsHeader } from './ProblemsHeader.tsx';
import { ProblemsPane } from './ProblemsPane.tsx';

const base: Problem = {
  code: 'not-declared',
  severity: 'error',
  message: '`$callback_url` is not a runtime expression.',
  range: { uri: 'openapi.yaml', start: 40, end: 52 },
};

let container: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  container = document.createElement('div');
  document.body.append(container);
  root = createRoot(container);
});

afterEach(() => {
  act(() => root.unmount());
  container.remove();
  vi.unstubAllGlobals();
});

const show = (node: ReactNode) => act(() => root.render(node));
const click = (element: Element | undefined) =>
  act(() => element?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
const buttons = () => [...container.querySelectorAll('button')];
const named = (name: string) =>
  buttons().find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name);

const pane = (
  problems: readonly Problem[],
  spies: { onReveal?: () => void; onApplyFix?: () => void } = {},
) => (
  <ProblemsPane
    problems={problems}
    locate={({ start }) => ({ line: start, column: 3 })}
    onReveal={spies.onReveal ?? (() => {})}
    onApplyFix={spies.onApplyFix ?? (() => {})}
    callbackNames={new Map([['c1', 'invoice_notification']])}
  />
);

describe('ProblemsPane', () => {
  it('says when there is nothing to say', () => {
    show(pane([]));
    expect(container.textContent).toBe('No problems found.');
  });

  it('goes to the range of the row that is clicked, which is named by message and place', () => {
    const onReveal = vi.fn();
    show(pane([base], { onReveal }));
    click(named('$callback_url is not a runtime expression. 40:3'));
    expect(onReveal).toHaveBeenCalledExactlyOnceWith(base.range);
  });

  it('names the document where problems stand in several', () => {
    show(pane([base, { ...base, range: { ...base.range, uri: 'paths.yaml' } }]));
    expect(buttons().map((button) => button.textContent)).toEqual([
      '$callback_url is not a runtime expression. openapi.yaml:40:3',
      '$callback_url is not a runtime expression. paths.yaml:40:3',
    ]);
  });

  it('offers the fix by its title', () => {
    const onApplyFix = vi.fn();
    const fix = { title: 'Write `{$request.query.callback_url}`', edits: [] };
    show(pane([{ ...base, fix }], { onApplyFix }));
    click(named('Fix: Write {$request.query.callback_url}'));
    expect(onApplyFix).toHaveBeenCalledExactlyOnceWith(fix);
  });

  it('links the specification in a page of its own', () => {
    show(pane([{ ...base, specUrl: 'https://spec.openapis.org/oas/v3.1.1#callback-object' }]));
    const link = container.querySelector('a');
    expect(link?.textContent).toBe('Spec');
    expect(link?.getAttribute('href')).toBe('https://spec.openapis.org/oas/v3.1.1#callback-object');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noreferrer');
  });

  it('shows hint and callback name, and markup as the text it is', () => {
    show(pane([{ ...base, hint: 'Write <b>`x`</b>.', callbackId: 'c1' }]));
    expect(container.textContent).toContain('Write <b>x</b>.');
    expect(container.querySelector('b')).toBeNull();
    expect([...container.querySelectorAll('code')].map((code) => code.textContent)).toEqual([
      '$callback_url',
      'x',
    ]);
    expect(container.textContent).toContain('in invoice_notification');
  });

  it('groups by severity, worst first', () => {
    show(pane([{ ...base, severity: 'info' }, base, { ...base, severity: 'warning' }, base]));
    expect([...container.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual([
      '2 errors',
      '1 warning',
      '1 note',
    ]);
  });

  it('shows 200 rows of many, and all on demand', () => {
    const many = Array.from({ length: 250 }, (_, start) => ({ ...base, range: { ...base.range, start } }));
    show(pane(many));
    expect(container.querySelectorAll('li')).toHaveLength(200);
    expect(container.querySelector('h3')?.textContent).toBe('250 errors');
    click(named('Show all 250'));
    expect(container.querySelectorAll('li')).toHaveLength(250);
    expect(named('Show all 250')).toBeUndefined();
  });
});

describe('ProblemsHeader', () => {
  it('counts problems by severity in words', () => {
    show(
      <ProblemsHeader
        problems={[base, base, { ...base, severity: 'warning' }]}
        collapsed={false}
        onToggle={() => {}}
      />,
    );
    expect([...container.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      '2 errors',
      '1 warning',
    ]);
    expect(container.querySelector('h2')?.textContent).toBe('Problems');
  });

  it('opens and closes the list', () => {
    const onToggle = vi.fn();
    show(<ProblemsHeader problems={[]} collapsed={true} onToggle={onToggle} />);
    expect(named('Problem list')?.getAttribute('aria-expanded')).toBe('false');
    click(named('Problem list'));
    expect(onToggle).toHaveBeenCalledOnce();
  });

  it('has no button where nothing can be collapsed', () => {
    show(<ProblemsHeader problems={[]} collapsed={false} />);
    expect(buttons()).toHaveLength(0);
  });
});
