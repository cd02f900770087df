// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { click, named, render } from '../renderForTest.tsx';
import { factsOfKey } from './panels.fixture.ts';
import { ReadingsPanel } from './ReadingsPanel.tsx';

const { comparisons, tools, callbackUrl } = factsOfKey(
  '{$request.query.url}?n={$request.query.note}&i={$request.query.ids}',
);
const panel = {
  comparisons,
  tools,
  callbackUrl,
  readings: {},
  isWebhook: false,
  specUrl: 'https://spec.openapis.org/',
  onChange: () => {},
};

function group(container: HTMLElement, name: string) {
  const found = named(container, '[role="radiogroup"]', name);
  const radios = [...found.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  return { radios, labels: [...found.querySelectorAll('label')].map((label) => label.textContent) };
}

describe('the readings', () => {
  it('that matter are open, each a group of choices with its URL; the others are folded', () => {
    const { container } = render(<ReadingsPanel {...panel} />);
    const names = (where: Element | null) =>
      [...(where?.querySelectorAll('[role="radiogroup"] b') ?? [])].map((each) => each.textContent);
    const folded = container.querySelector('details');
    const all = names(container);
    expect(all).toHaveLength(10);
    expect(all.filter((name) => !names(folded).includes(name))).toEqual(['Lists and objects']);
    expect(folded?.querySelector('summary')?.textContent).toBe('9 readings make no difference here');
    const { labels, radios } = group(container, 'Lists and objects');
    expect(radios.map(({ checked }) => checked)).toEqual([true, false, false, false]);
    expect(labels[0]).toContain('No callback URL');
    expect(labels[1]).toContain('https://c.example/cb?n=a:b&i=1,2');
    expect(labels[1]).toContain('RFC 6570');
  });

  it('are chosen one at a time, beside those that were changed before', () => {
    const onChange = vi.fn();
    const { container } = render(
      <ReadingsPanel {...panel} readings={{ null: 'text' }} onChange={onChange} />,
    );
    expect(group(container, 'Null').radios.map(({ checked }) => checked)).toEqual([false, false, true]);
    const [, comma] = group(container, 'Lists and objects').radios;
    if (comma) click(comma);
    expect(onChange).toHaveBeenLastCalledWith({ null: 'text', lists: 'comma' });
  });

  it('are no longer changed once the default is chosen', () => {
    const onChange = vi.fn();
    const { container } = render(
      <ReadingsPanel {...panel} readings={{ null: 'text' }} onChange={onChange} />,
    );
    const [first] = group(container, 'Null').radios;
    if (first) click(first);
    expect(onChange).toHaveBeenLastCalledWith({});
  });

  it('come in sets, and say which one holds', () => {
    const onChange = vi.fn();
    const { container, rerender } = render(<ReadingsPanel {...panel} onChange={onChange} />);
    const pressed = () =>
      [...container.querySelectorAll('[aria-pressed="true"]')].map((each) => each.textContent);
    expect(pressed()).toEqual(['Defaults']);
    click(named(container, 'button', 'Arazzo 1.1'));
    expect(onChange).toHaveBeenLastCalledWith({ null: 'text', lists: 'json' });
    rerender(<ReadingsPanel {...panel} readings={{ null: 'text', lists: 'json' }} onChange={onChange} />);
    expect(pressed()).toEqual(['Arazzo 1.1']);
    click(named(container, 'button', 'Defaults'));
    expect(onChange).toHaveBeenLastCalledWith({});
  });

  it('do not apply to webhooks', () => {
    const { container } = render(<ReadingsPanel {...panel} isWebhook />);
    expect(container.textContent).toContain('Nothing applies');
    expect(container.querySelector('table')).toBeNull();
  });
});
