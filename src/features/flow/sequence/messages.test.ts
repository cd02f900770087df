import { describe, expect, it } from 'vitest';
import * as flow from '../flow.fixture.ts';
import { boundsOf } from './boundsOf.ts';
import { callbacksOf, messageNames } from './messages.ts';

describe('the messages of a sequence', () => {
  it('have names of their own, though a request and its reply belong to one callback', () => {
    const group = (id?: string) => ({ ...(id !== undefined && { id }), shapes: [] });
    const names = messageNames([group(), group('a'), group('a'), group('b')]);
    expect(names.map(({ name }) => name)).toEqual(['0 a', '1 a', '0 b']);
  });

  it('are found for callbacks at any depth', () => {
    const nested = { ...flow.invoices.callbacks[0], id: 'nested', callbacks: [] };
    const [first] = flow.invoices.callbacks;
    if (first === undefined) throw new Error('the fixture has no callback');
    const operation = { ...flow.invoices, callbacks: [{ ...first, callbacks: [{ ...first, ...nested }] }] };
    expect([...callbacksOf(operation).keys()]).toEqual([first.id, 'nested']);
  });

  it('take the room from their first line to their arrow', () => {
    const text = {
      shape: 'text',
      x: 12,
      y: 40,
      anchor: 'start',
      size: 12,
      font: 'mono',
      bold: false,
    } as const;
    const line = {
      shape: 'line',
      points: [
        [300, 60],
        [0, 60],
      ],
      role: 'line',
      dashed: false,
      end: 'open',
    } as const;
    expect(boundsOf([{ ...text, role: 'strong', pieces: [] }, line])).toEqual({
      x: 0,
      y: 26,
      width: 300,
      height: 40,
    });
    expect(boundsOf([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});
