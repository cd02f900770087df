// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { click, named, render, type } from '../renderForTest.tsx';
import { factsOfKey } from './panels.fixture.ts';
import { ScenariosPanel } from './ScenariosPanel.tsx';

const { scenarios } = factsOfKey('{$request.query.url}?n={$request.query.note}', [
  { name: 'No note', edits: { fields: { 'request.query.note': { send: false } } }, expect: 'none' },
  { name: 'Elsewhere', edits: {}, expect: { url: 'https://c.example/other' } },
]);
const shown = scenarios.rows.map((row) => ({ row, toolsDiffer: false, risks: [] as readonly string[] }));
const panel = {
  scenarios,
  shown,
  busy: false,
  onLoad: () => {},
  onKeep: () => {},
  onForget: () => {},
  onCopy: () => {},
};

function table(container: HTMLElement) {
  const found = named(container, 'table', 'Scenarios');
  const heads = [...found.querySelectorAll('thead th')].map((head) => head.textContent);
  const rows = [...found.querySelectorAll('tbody tr')].filter((row) => row.querySelector('th[scope="row"]'));
  const names = rows.map((row) => row.querySelector('th[scope="row"]')?.textContent ?? '');
  const cell = (name: string, head: string) =>
    rows[names.indexOf(name)]?.children[heads.indexOf(head)]?.textContent ?? '';
  return { heads, rows, names, cell };
}

describe('the table of scenarios', () => {
  it('has a row header for each, with exactly the URL or why there is none', () => {
    const { heads, names, cell } = table(render(<ScenariosPanel {...panel} />).container);
    expect(heads).toEqual(['Scenario', 'What differs', 'Callback URL', 'Marks']);
    expect(names.slice(0, 4)).toEqual(['As in Exchange', 'No note', 'Elsewhere', 'Without note']);
    expect(cell('As in Exchange', 'Callback URL')).toBe('https://c.example/cb?n=a:b');
    expect(cell('Without note', 'Callback URL')).toMatch(/^No callback URL: the optional query parameter/);
    expect(cell('Without note', 'What differs')).toContain('because the query parameter note is optional');
  });

  it('says whether what was expected came', () => {
    const { cell } = table(render(<ScenariosPanel {...panel} />).container);
    expect(cell('No note', 'Marks')).toContain('as expected');
    expect(cell('Elsewhere', 'Marks')).toContain('not as expected');
  });

  it('shows twelve generated rows, and the others when asked', () => {
    const { container } = render(<ScenariosPanel {...panel} />);
    const generated = shown.filter(({ row }) => row.group === 'generated').length;
    expect(table(container).names).toHaveLength(3 + 12);
    click(named(container, 'button', `Show ${generated - 12} more`));
    expect(table(container).names).toHaveLength(3 + generated);
  });

  it('can leave out the rows that come to the same', () => {
    const { container } = render(<ScenariosPanel {...panel} />);
    click(named(container, 'button', 'Only what differs'));
    const urls = table(container).names.map((name) => table(container).cell(name, 'Callback URL'));
    expect(urls.slice(1).filter((url) => url === urls[0])).toHaveLength(1);
    expect(table(container).names).toContain('Elsewhere');
  });

  it('loads the row that is pressed', () => {
    const onLoad = vi.fn();
    const { container } = render(<ScenariosPanel {...panel} onLoad={onLoad} />);
    click(named(container, 'button', 'Without note'));
    expect(onLoad.mock.calls[0]?.[0]).toMatchObject({ name: 'Without note' });
  });

  it('lets only kept ones be forgotten', () => {
    const onForget = vi.fn();
    const { container } = render(<ScenariosPanel {...panel} onForget={onForget} />);
    expect(container.querySelectorAll('[aria-label^="Forget"]')).toHaveLength(2);
    click(named(container, 'button', 'Forget scenario No note'));
    expect(onForget.mock.calls[0]?.[0]).toMatchObject({ name: 'No note' });
  });

  it('keeps the sample under a name, with what is expected of it, and goes on from there', () => {
    const onKeep = vi.fn();
    const { container } = render(<ScenariosPanel {...panel} onKeep={onKeep} />);
    click(named(container, 'button', 'Keep this sample'));
    type(named(container, 'input', 'Name of the scenario'), '  As agreed ');
    click(named(container, 'button', 'Keep'));
    expect(onKeep).toHaveBeenCalledExactlyOnceWith('As agreed', true);
    expect(document.activeElement?.textContent).toBe('Keep this sample');
  });

  it('is copied in two formats', () => {
    const onCopy = vi.fn();
    const { container } = render(<ScenariosPanel {...panel} onCopy={onCopy} />);
    click(named(container, 'button', 'Copy as Markdown'));
    click(named(container, 'button', 'Copy as CSV'));
    expect(onCopy.mock.calls.flat()).toEqual(['Markdown', 'CSV']);
  });

  it('says why there is none', () => {
    const none = { rows: [], message: 'A webhook has no callback key.' };
    const { container } = render(<ScenariosPanel {...panel} scenarios={none} shown={[]} />);
    expect(container.textContent).toBe('A webhook has no callback key.');
  });
});
