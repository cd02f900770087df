// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import { bodySchema, named } from '../../../validation/check.fixture.ts';
import { click, render } from '../renderForTest.tsx';
import { Markdown } from './Markdown.tsx';
import { SchemaView } from './SchemaView.tsx';

it('shows members, which of them are required, and their members', () => {
  const schema = bodySchema({
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'string', description: 'Names it.' },
      at: { properties: { x: { type: 'number' } } },
    },
  });
  const { container } = render(<SchemaView schema={schema} body="reply body" />);
  expect([...container.querySelectorAll('li code')].map((code) => code.textContent)).toEqual([
    'id',
    'at',
    'x',
  ]);
  expect(container.textContent).toContain('idrequiredstringNames it.');
});

it('opens a cycle a level at a time', () => {
  const node = { type: 'object', properties: { next: { $ref: '#/$defs/1' } } };
  const schema = bodySchema(node, { ...named({ Node: node }), name: 'Node' });
  const { container } = render(<SchemaView schema={schema} body="reply body" />);
  expect(container.querySelectorAll('details')).toHaveLength(1);
  expect(container.querySelector('summary')?.textContent).toContain('repeats Node');
  const details = container.querySelector('details');
  if (!details) throw new Error('nothing to open');
  click(details.querySelector('summary') ?? details);
  act(() => {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  expect(container.querySelectorAll('details')).toHaveLength(2);
});

it('reads descriptions as Markdown without HTML or images', () => {
  const text =
    '# Title\n\n**bold** <b onclick="x">no</b> ![alt](https://e.example/a.png) [link](https://e.example) [bad](javascript:alert(1)) [own](./a)';
  const { container } = render(<Markdown text={text} />);
  expect(container.querySelector('strong')?.textContent).toBe('Title');
  expect(container.querySelectorAll('img, b, h1, script')).toHaveLength(0);
  expect(container.textContent).toContain('alt');
  const links = [...container.querySelectorAll('a')];
  expect(links.map((link) => [link.textContent, link.getAttribute('href'), link.target, link.rel])).toEqual([
    ['link', 'https://e.example', '_blank', 'noopener noreferrer'],
  ]);
});

it('a description that Markdown would take too long for is plain text, and says why', () => {
  const schema = bodySchema({ type: 'object', description: '- '.repeat(1500) });
  const { container } = render(<SchemaView schema={schema} body="reply body" />);
  expect(container.textContent).toContain('Shown as plain text: it is nested more than 10 levels deep.');
  expect(container.querySelectorAll('li')).toHaveLength(0);
});

it('of a long description the beginning is drawn, and more on request', () => {
  const schema = bodySchema({ type: 'object', description: '*a_ '.repeat(50_000) });
  const { container } = render(<SchemaView schema={schema} body="reply body" />);
  expect(container.textContent?.length).toBeLessThan(11_000);
  click(byText(container, 'Show 10,000 more of 190,000 characters'));
  expect(container.textContent?.length).toBeGreaterThan(20_000);
});

it('of 5,000 members and as many alternatives the first ones are drawn', () => {
  const members = Array.from({ length: 5000 }, (_, index) => [`m${index}`, { type: 'string' }] as const);
  const oneOf = Array.from({ length: 5000 }, () => ({ type: 'string' }));
  const schema = bodySchema({ type: 'object', properties: Object.fromEntries(members) });
  expect(
    render(<SchemaView schema={schema} body="reply body" />).container.querySelectorAll('li'),
  ).toHaveLength(40);
  expect(
    render(<SchemaView schema={bodySchema({ oneOf })} body="reply body" />).container.querySelectorAll('li'),
  ).toHaveLength(41);
});

function byText(container: HTMLElement, text: string): HTMLElement {
  const found = [...container.querySelectorAll('button')].find((button) => button.textContent === text);
  if (!found) throw new Error(`no button ${text}`);
  return found;
}
