// @vitest-environment happy-dom

import { act, useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ExchangeEdits, Field } from '../../../openapi/index.ts';
import { field } from '../fixtures.ts';
import { click, mount, named, render, type } from '../renderForTest.tsx';
import { FieldInput } from './FieldInput.tsx';

const ids = field('query', 'ids', {
  types: ['array'],
  explode: true,
  inner: { types: ['array'], items: { types: ['integer'] } },
  sample: [1, 2],
});

interface PageProps {
  readonly given: Field;
  readonly before: ExchangeEdits;
  readonly onStored: (edits: ExchangeEdits) => void;
}

function Page({ given, before, onStored }: PageProps) {
  const [edits, setEdits] = useState(before);
  onStored(edits);
  return <FieldInput field={given} message="request" edits={edits} sources={new Map()} onEdit={setEdits} />;
}

/** The field with its own store, and what it stores. */
function open(given: Field, before: ExchangeEdits = {}) {
  let stored = before;
  const keep = (edits: ExchangeEdits) => {
    stored = edits;
  };
  const { container } = render(<Page given={given} before={before} onStored={keep} />);
  return { container, text: () => stored.fields?.[`request.${given.id}`]?.text };
}

// Their code is loaded with the first of them; until then one may choose the text.
beforeAll(async () => {
  const { container, unmount } = mount(<Page given={ids} before={{}} onStored={() => {}} />);
  named(container, 'button', 'JSON of ids');
  await act(async () => void (await import('../values/FieldRows.tsx')));
  await vi.waitFor(() => expect(values(container)).toEqual(['1', '2']));
  unmount();
});

function values(container: HTMLElement): readonly string[] {
  return [...container.querySelectorAll<HTMLInputElement>('[data-value]')].map(({ value }) => value);
}

describe('an array', () => {
  it('has a row for each item, in a group of their own, and how they are sent', () => {
    const { container } = open(ids);
    const group = named(container, 'fieldset', 'ids items');
    expect(values(group)).toEqual(['1', '2']);
    expect(named(group, 'input', 'ids 2')).toBeDefined();
    expect(container.querySelector('code')?.textContent).toBe('?ids=1&ids=2');
  });

  it('has its text by its name beside them, which takes over when it is reached', () => {
    const { container, text } = open(ids);
    const field = named(container, 'input', 'ids');
    expect(field.getAttribute('tabindex')).toBe('-1');
    act(() => field.focus());
    expect(container.querySelector('fieldset')).toBeNull();
    type(field, '[5]');
    expect(text()).toBe('[5]');
    expect(named(container, 'input', 'ids')).toBe(field);
  });

  it('is stored as JSON, its items as the schema has them', () => {
    const { container, text } = open(ids);
    type(named(container, 'input', 'ids 2'), '30');
    expect(text()).toBe('[1,30]');
    type(named(container, 'input', 'ids 2'), 'x');
    expect(text()).toBe('[1,"x"]');
    expect(container.querySelector('code')?.textContent).toBe('?ids=1&ids=x');
  });

  it('grows and shrinks, and the keyboard stays in its rows', () => {
    const { container, text } = open(ids);
    click(named(container, 'button', '+ Add item to ids'));
    expect(text()).toBe('[1,2,""]');
    expect(document.activeElement).toBe(named(container, 'input', 'ids 3'));
    click(named(container, 'button', 'Remove ids 1'));
    expect(text()).toBe('[2,""]');
    expect(document.activeElement).toBe(named(container, 'input', 'ids 1'));
    click(named(container, 'button', 'Remove ids 2'));
    click(named(container, 'button', 'Remove ids 1'));
    expect(text()).toBe('[]');
    expect(document.activeElement?.textContent).toBe('+ Add item to ids');
    expect(container.textContent).toContain('Nothing is sent.');
  });

  it('is one line of JSON on demand, which keeps its field while it is typed', () => {
    const { container, text } = open(ids);
    click(named(container, 'button', 'JSON of ids'));
    const line = named(container, 'input:not([role])', 'ids');
    type(line, '[3');
    expect(container.textContent).toContain('Not JSON');
    expect(named(container, 'button', 'Rows of ids').hasAttribute('disabled')).toBe(true);
    type(line, '[3]');
    expect(named(container, 'input:not([role])', 'ids')).toBe(line);
    click(named(container, 'button', 'Rows of ids'));
    expect(values(container)).toEqual(['3']);
    expect(text()).toBe('[3]');
  });

  it('that is not sent is one empty line', () => {
    const { container } = open(ids, { fields: { 'request.query.ids': { send: false } } });
    expect(container.querySelector('fieldset')).toBeNull();
    expect(named(container, 'input:not([role])', 'ids').getAttribute('placeholder')).toBe('not sent');
  });

  it('keeps JSON in a row as typed, and says where it is invalid', () => {
    const { container, text } = open(field('query', 'ids', { types: ['array'], sample: [{ a: 1 }] }));
    type(named(container, 'textarea', 'ids 1'), '{"a":');
    expect(container.textContent).toContain('Not JSON');
    expect(text()).toBe('["{\\"a\\":"]');
    type(named(container, 'textarea', 'ids 1'), '{"a":2}');
    expect(text()).toBe('[{"a":2}]');
  });
});

describe('an object', () => {
  const filter = field('query', 'filter', {
    types: ['object'],
    style: 'deepObject',
    explode: true,
    inner: { types: ['object'], members: [{ name: 'limit', types: ['integer'] }] },
    sample: { status: 'open' },
  });

  it('has a row for each member', () => {
    const { container, text } = open(filter);
    type(named(container, 'input', 'filter status'), 'closed');
    expect(text()).toBe('{"status":"closed"}');
    expect(container.querySelector('code')?.textContent).toBe('?filter%5Bstatus%5D=closed');
  });

  it('offers the members that are declared, and gives them their type', () => {
    const { container, text } = open(filter);
    click(named(container, 'button', '+ Add member to filter'));
    const name = named(container, 'input', 'filter, name of member 2');
    expect(document.activeElement).toBe(name);
    expect(text()).toBeUndefined();
    const offered = document.getElementById(name.getAttribute('list') ?? '')?.querySelectorAll('option');
    expect([...(offered ?? [])].map(({ value }) => value)).toEqual(['limit']);
    type(name, 'limit');
    type(named(container, 'input', 'filter limit'), '7');
    expect(text()).toBe('{"status":"open","limit":7}');
  });

  it('says of a second one of the same name that it does not count', () => {
    const { container, text } = open(filter);
    click(named(container, 'button', '+ Add member to filter'));
    type(named(container, 'input', 'filter, name of member 2'), 'status');
    expect(container.textContent).toContain('status is a duplicate');
    expect(text()).toBeUndefined();
  });
});
