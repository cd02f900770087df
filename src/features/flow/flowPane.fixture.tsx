import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';
import { FlowPane } from './FlowPane.tsx';
import * as flow from './flow.fixture.ts';
import type { FlowPaneProps } from './flowPane.types.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root;
export const onSelect = vi.fn();
export const onReveal = vi.fn();
export const onMissingUrl = vi.fn();
const onView = vi.fn();

/** For the tests of a file: a fresh page for each. */
export function freshPage() {
  beforeEach(() => {
    document.body.innerHTML = '<main></main>';
    root = createRoot(document.querySelector('main') ?? document.body);
  });

  afterEach(() => {
    act(() => root.unmount());
    vi.clearAllMocks();
  });
}

/** Shows the pane as a list, which needs no sizes; what a test does not give has a default. */
export function show(props: Partial<FlowPaneProps>) {
  act(() => {
    root.render(
      <FlowPane
        operations={[flow.customers, flow.invoices, flow.board]}
        selection={undefined}
        urls={new Map()}
        layout="narrow"
        view="diagram"
        onView={onView}
        outcomes={{ get: () => undefined, load: () => undefined }}
        onSelect={onSelect}
        onReveal={onReveal}
        onMissingUrl={onMissingUrl}
        {...props}
      />,
    );
  });
}

/** Names as assistive technology reads them from content: text with white space collapsed. */
export function names(): readonly string[] {
  return [...document.querySelectorAll('button')].map(nameOf);
}

export function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((element) => nameOf(element).startsWith(name));
  if (found === undefined) throw new Error(`no button ${name} among ${names().join(' | ')}`);
  return found;
}

export function search(text: string) {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  act(() => {
    setValue?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
