// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { click, named, render, type } from '../../features/simulator/renderForTest.tsx';
import { TabBar } from './TabBar.tsx';

const bar = { tab: 'exchange', counts: { scenarios: 12, readings: 0 }, panel: 'panel' } as const;

it('has a tab for each view with its count, and says which one is open', () => {
  const { container } = render(<TabBar {...bar} narrow={false} onTab={() => {}} />);
  const tabs = [...container.querySelectorAll('[role="tab"]')];
  expect(tabs.map((tab) => tab.textContent)).toEqual([
    'Exchange',
    'Scenarios 12',
    'Readings 0',
    'Risks',
    'Receiver',
  ]);
  expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual([
    'true',
    'false',
    'false',
    'false',
    'false',
  ]);
  expect(new Set(tabs.map((tab) => tab.getAttribute('aria-controls')))).toEqual(new Set(['panel']));
});

it('keeps room for a count that is not known yet', () => {
  const { container } = render(
    <TabBar {...bar} counts={{ risks: undefined }} narrow={false} onTab={() => {}} />,
  );
  expect(named(container, '[role="tab"]', 'Risks').querySelector('span')?.textContent).toBe('');
  expect(named(container, '[role="tab"]', 'Receiver').querySelector('span')).toBeNull();
});

it('opens a tab by press', () => {
  const onTab = vi.fn();
  const { container } = render(<TabBar {...bar} narrow={false} onTab={onTab} />);
  const tab = named(container, '[role="tab"]', 'Risks');
  act(() => void tab.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 })));
  click(tab);
  expect(onTab).toHaveBeenCalledWith('risks');
});

it('is one list where there is no room', () => {
  const onTab = vi.fn();
  const { container } = render(<TabBar {...bar} narrow onTab={onTab} />);
  const list = named(container, 'select', 'Show');
  expect([...list.querySelectorAll('option')].map((each) => each.textContent)).toEqual([
    'Exchange',
    'Scenarios 12',
    'Readings 0',
    'Risks',
    'Receiver',
  ]);
  type(list, 'readings');
  expect(onTab).toHaveBeenCalledExactlyOnceWith('readings');
});
