import { useState } from 'react';

interface Long<List> {
  readonly length: number;
  slice(start: number, end: number): List;
}

/**
 * The start of a long list or text, and more of it on request: what nobody has asked to see costs nothing.
 *
 * @param step How much comes at once.
 */
export function useMore<List extends Long<List>>(all: List, first: number, step: number = first) {
  const [most, setMost] = useState(first);
  const shown = all.length <= most ? all : all.slice(0, most);
  return { shown, rest: all.length - shown.length, step, more: () => setMost(most + step) };
}
