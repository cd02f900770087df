// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../openapi/index.ts';
import type { NotePlace } from '../../openapi/notes/index.ts';
import { NO_PROBLEM_FILTER, type ProblemFilter } from './noProblemFilter.ts';
import { ProblemList } from './ProblemList.tsx';
import { ProblemsHeader } from './ProblemsHeader.tsx';
import ProblemsPane from './ProblemsPane.tsx';

const base: Problem = {
  code: 'not-declared',
  severity: 'error',
  message: '`$callback_url` is not a runtime expression.',
  range: { uri: 'openapi.yaml', start: 40, end: 52 },
};

/** With those, a list is long enough for groups and filters. */
const MORE: readonly Problem[] = Array.from({ length: 7 }, () => base);

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
  spies: {
    filter?: ProblemFilter;
    onFilter?: () => void;
    onReveal?: () => void;
    onApplyFix?: () => void;
    onAddNote?: (at: NotePlace) => void;
  } = {},
) => (
  <ProblemsPane
    problems={problems}
    filter={spies.filter ?? NO_PROBLEM_FILTER}
    onFilter={spies.onFilter ?? (() => {})}
    locate={({ start }) => ({ line: start, column: 3 })}
    onReveal={spies.onReveal ?? (() => {})}
    onApplyFix={spies.onApplyFix ?? (() => {})}
    onAddNote={spies.onAddNote}
    callbackLabels={
      new Map([
        ['c1', 'paid · POST /invoices'],
        ['c2', 'sent · POST /invoices'],
      ])
    }
  />
);

describe('ProblemsPane', () => {
  it('says when there is nothing to say, for which nothing is loaded', () => {
    show(<ProblemList {...pane([]).props} />);
    expect(container.textContent).toBe('No problems found.');
  });

  it('adds a note on the problem of the row, with or without keys', () => {
    const onAddNote = vi.fn();
    const one = pane([base, { ...base }], { onAddNote });
    show(<ProblemsPane {...one.props} />);
    const [, second] = buttons().filter(({ textContent }) => textContent === 'Add note');
    click(second);
    expect(onAddNote).toHaveBeenCalledExactlyOnceWith({
      id: base.callbackId ?? '',
      part: { kind: 'problem', name: `${base.code} 2` },
    });
  });

  it('goes to the range of the row that is clicked, which is named by message and place', () => {
    const onReveal = vi.fn();
    show(pane([base], { onReveal }));
    click(named('$callback_url is not a runtime expression. 40:3'));
    expect(onReveal).toHaveBeenCalledExactlyOnceWith(base.range);
  });

  it('names the document if problems are in several', () => {
    show(pane([base, { ...base, range: { ...base.range, uri: 'paths.yaml' } }]));
    expect([...container.querySelectorAll('li button')].map((button) => button.textContent)).toEqual([
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

  it('a candidate that the hint names can be pressed', () => {
    const onApplyFix = vi.fn();
    const fix = { title: 'Write {$request.query.url}', edits: [] };
    const hint = 'There are `url` and `id`.';
    show(pane([{ ...base, hint, candidates: [{ name: 'url', fix }] }], { onApplyFix }));
    click(named('Write url'));
    expect(onApplyFix).toHaveBeenCalledExactlyOnceWith(fix);
    expect(named('Write id')).toBeUndefined();
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
    expect(container.textContent).toContain('in paid · POST /invoices');
  });

  it('groups by severity, worst first', () => {
    show(pane([{ ...base, severity: 'info' }, base, { ...base, severity: 'warning' }, ...MORE]));
    expect([...container.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual([
      '8 errors',
      '1 warning',
      '1 note',
    ]);
  });

  it('lists fewer than eight without groups and filters', () => {
    show(pane([base, { ...base, severity: 'info' }]));
    expect(container.querySelectorAll('li')).toHaveLength(2);
    expect(container.querySelectorAll('h3, select')).toHaveLength(0);
  });

  it('scrolls its list to that problem, and nothing around it', () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return this.hasAttribute('data-problem-list') ? new DOMRect(0, 0, 9, 100) : new DOMRect(0, 150, 9, 20);
    });
    show(<ProblemsPane {...pane([base]).props} revealed={base.range} />);
    expect(container.querySelector('[data-problem-list]')?.scrollTop).toBe(70);
    expect(scrolled).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('marks the problem that the document was led to', () => {
    const other = { ...base, range: { ...base.range, start: 41 } };
    show(<ProblemsPane {...pane([base, other]).props} revealed={{ ...other.range }} />);
    const marked = container.querySelectorAll('[aria-current]');
    expect([...marked].map((row) => row.textContent)).toEqual([
      '$callback_url is not a runtime expression. 41:3',
    ]);
  });

  it('tells fixes of the same title apart by their places', () => {
    const fix = { title: 'Write x', edits: [] };
    const at = (start: number) => ({ ...base, fix, range: { ...base.range, start } });
    show(pane([at(1), at(2), { ...base, fix: { title: 'Write y', edits: [] } }]));
    for (const name of ['Fix: Write x, at 1:3', 'Fix: Write x, at 2:3', 'Fix: Write y'])
      expect(named(name), name).toBeDefined();
  });

  it('has only the first rows of many in the page', () => {
    const many = Array.from({ length: 1000 }, (_, start) => ({ ...base, range: { ...base.range, start } }));
    show(pane(many));
    expect(container.querySelectorAll('li')).toHaveLength(40);
    expect(container.querySelector('h3')?.textContent).toBe('1,000 errors');
  });

  it('shows what the filter leaves', () => {
    const problems: readonly Problem[] = [
      { ...base, callbackId: 'c1' },
      { ...base, callbackId: 'c2', severity: 'info' },
      { ...base, code: 'cycle' },
    ];
    const places = () => [...container.querySelectorAll('h3')].map((heading) => heading.textContent);
    show(pane(problems, { filter: { ...NO_PROBLEM_FILTER, hidden: ['error'] } }));
    expect(places()).toEqual(['1 note']);
    show(pane(problems, { filter: { ...NO_PROBLEM_FILTER, callback: 'paid · POST /invoices' } }));
    expect(places()).toEqual(['1 error']);
    show(pane(problems, { filter: { ...NO_PROBLEM_FILTER, code: 'cycle' } }));
    expect(container.querySelectorAll('li')).toHaveLength(1);
  });

  it('keeps a way back where the filter leaves nothing', () => {
    const onFilter = vi.fn();
    show(pane([base, base], { filter: { ...NO_PROBLEM_FILTER, hidden: ['error'] }, onFilter }));
    expect(container.textContent).toContain('No problems match this filter.');
    click(named('Show all 2'));
    expect(onFilter).toHaveBeenCalledExactlyOnceWith(NO_PROBLEM_FILTER);
  });

  it('closes and opens a group', () => {
    show(pane([base, ...MORE]));
    click(named('8 errors'));
    expect(container.querySelectorAll('li')).toHaveLength(0);
    expect(named('8 errors')?.getAttribute('aria-expanded')).toBe('false');
    click(named('8 errors'));
    expect(container.querySelectorAll('li')).toHaveLength(8);
  });

  it('groups by kind', () => {
    show(pane([{ ...base, severity: 'info' }, { ...base, code: 'cycle', severity: 'info' }, ...MORE]));
    const group = container.querySelector<HTMLSelectElement>('select[aria-label="Group"]');
    act(() => {
      if (group) group.value = 'kind';
      group?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect([...container.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual([
      'Parameter not declared (8)',
      'Recursive callbacks (1)',
    ]);
  });

  it('fixes all of a kind', () => {
    const onApplyFix = vi.fn();
    const fixable = (start: number) => {
      const range = { ...base.range, start, end: start + 1 };
      return { ...base, range, fix: { title: 'Write x', edits: [{ range, text: 'x' }] } };
    };
    show(pane([fixable(1), fixable(5)], { onApplyFix }));
    click(named('Fix 2 problems: Parameter not declared'));
    expect(onApplyFix).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ edits: [expect.anything(), expect.anything()] }),
    );
  });

  it('goes from row to row with the arrow keys', () => {
    show(pane([base, { ...base, message: 'Second.' }]));
    const [first, second] = container.querySelectorAll<HTMLElement>('[data-stop]');
    first?.focus();
    act(() =>
      first?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
      ),
    );
    expect(document.activeElement).toBe(second);
  });
});

it('does not scroll away from the last row drawn while the next ones are on their way', () => {
  show(pane(Array.from({ length: 100 }, () => base)));
  const stops = [...container.querySelectorAll<HTMLElement>('li [data-stop]')];
  stops.at(-1)?.focus();
  const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
  act(() => document.activeElement?.dispatchEvent(key));
  expect(stops).toHaveLength(40);
  expect(key.defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(stops.at(-1));
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

  it('does not count a single row', () => {
    show(<ProblemsHeader problems={[base]} collapsed={false} onToggle={() => {}} />);
    expect(container.textContent).toBe('Problems');
    show(<ProblemsHeader problems={[base]} collapsed={true} onToggle={() => {}} />);
    expect(container.textContent).toBe('Problems1 error');
  });

  it('opens and closes the list', () => {
    const onToggle = vi.fn();
    show(<ProblemsHeader problems={[]} collapsed={true} onToggle={onToggle} />);
    expect(named('Problem list')?.getAttribute('aria-expanded')).toBe('false');
    click(named('Problem list'));
    expect(onToggle).toHaveBeenCalledOnce();
  });

  it('leaves out a severity and takes it back', () => {
    const onHide = vi.fn();
    const problems: readonly Problem[] = [...MORE, { ...base, severity: 'info' }];
    show(<ProblemsHeader problems={problems} hidden={[]} onHide={onHide} collapsed={false} />);
    click(named('1 note'));
    expect(onHide).toHaveBeenLastCalledWith(['info']);
    show(<ProblemsHeader problems={problems} hidden={['info']} onHide={onHide} collapsed={false} />);
    expect(named('1 note')?.getAttribute('aria-pressed')).toBe('false');
    click(named('1 note'));
    expect(onHide).toHaveBeenLastCalledWith([]);
  });

  it('has no button where nothing can be collapsed', () => {
    show(<ProblemsHeader problems={[]} collapsed={false} />);
    expect(buttons()).toHaveLength(0);
  });
});

it('of 20,000 problems of as many callbacks, the first ones are in the page, and 300 to choose from', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({ ...base, callbackId: `c${index}` }));
  const labels = new Map(many.map(({ callbackId }) => [callbackId, `on ${callbackId}`]));
  show(<ProblemsPane {...pane(many).props} callbackLabels={labels} />);
  expect(container.querySelectorAll('li')).toHaveLength(40);
  expect(container.querySelectorAll('[aria-label=Callback] option')).toHaveLength(302);
  expect(container.textContent).toContain('and 19,700 more');
});
