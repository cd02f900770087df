import { useSyncExternalStore } from 'react';

const KEY = 'callback-explorer.word-wrap';
const listeners = new Set<() => void>();
let wrap: boolean | undefined;

/** Whether long lines of the document break at the editor's edge, and how to switch that; remembered on this machine. */
export function useWordWrap(): readonly [wrap: boolean, toggle: () => void] {
  return [useSyncExternalStore(listen, isWrapped), toggleWrap];
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isWrapped(): boolean {
  wrap ??= stored();
  return wrap;
}

function toggleWrap(): void {
  wrap = !isWrapped();
  try {
    if (wrap) localStorage.setItem(KEY, 'on');
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}
