// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { named, render } from '../renderForTest.tsx';
import { factsOfKey } from './panels.fixture.ts';
import { ToolsTable } from './ToolsTable.tsx';

function rowsOf(key: string) {
  const { tools, callbackUrl } = factsOfKey(key);
  const { container } = render(<ToolsTable outcomes={tools} callbackUrl={callbackUrl} />);
  return [...named(container, 'table', 'Tools').querySelectorAll('tbody tr')].map((row) => {
    const [first, why, known] = [...row.querySelectorAll('td')].map((cell) => cell.textContent);
    return { name: row.querySelector('th[scope="row"]')?.textContent, first, why, known };
  });
}

it('says the same, the other URL that is sent, or nothing, with the rule', () => {
  const rows = rowsOf('{$request.query.url}?n={$request.query.note}');
  expect(rows.map(({ name, first }) => [name, first])).toEqual([
    ['Prism 5.16', 'same'],
    ['Microcks 1.16', 'nothing sent'],
    ['MockServer 7.0', 'https://c.example/cb'],
  ]);
  expect(rows[2]?.why).toBe('The query is left out. S5');
  expect(rows.map(({ known }) => known)).toEqual(['run', 'read', 'read']);
});

it('shows what the key becomes even if that is not an address', () => {
  const [prism] = rowsOf('/hooks/{$request.query.note}');
  expect(prism?.first).toBe('nothing sent');
  expect(prism?.why).toContain('The key becomes /hooks/a:b.');
});
