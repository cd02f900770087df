import type { ReactNode } from 'react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);

interface Rendered {
  readonly container: HTMLElement;
  rerender(next: ReactNode): void;
}

/** Mounts into the document for as long as the test lasts; gives the container and a way to render it again. */
export function render(node: ReactNode): Rendered {
  const mounted = mount(node);
  // Files share this module, so a hook beside it would be of the first of them alone.
  onTestFinished(() => {
    mounted.unmount();
    document.body.replaceChildren();
  });
  return mounted;
}

/** The same outside of a test. */
export function mount(node: ReactNode): Rendered & { unmount(): void } {
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  const rerender = (next: ReactNode) => act(() => root.render(next));
  rerender(node);
  return {
    container,
    rerender,
    unmount: () => {
      act(() => root.unmount());
      container.remove();
    },
  };
}

/** The one element whose accessible name (label, `aria-label`, legend or own text) is exactly this. */
export function named(container: ParentNode, selector: string, name: string): HTMLElement {
  const found = [...container.querySelectorAll<HTMLElement>(selector)].filter(
    (each) => nameOf(each) === name,
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements ${selector} named ${name}`);
  return found[0];
}

export function click(element: HTMLElement): void {
  act(() => element.click());
}

/** Types into a controlled input the way the browser does: value first, then the event. */
export function type(element: HTMLElement, text: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, text);
  act(() => {
    element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}

function nameOf(element: HTMLElement): string | undefined {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy) return document.getElementById(labelledBy)?.textContent ?? undefined;
  const own = element.getAttribute('aria-label');
  if (own !== null) return own;
  const label = element.id && document.querySelector(`label[for="${CSS.escape(element.id)}"]`);
  if (label) return label.textContent ?? undefined;
  return element.querySelector(':scope > legend')?.textContent ?? element.textContent ?? undefined;
}
