// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { render } from '../renderForTest.tsx';
import { MarkdownText } from './MarkdownText.tsx';

vi.mock('./Markdown.tsx', () => ({
  Markdown: () => {
    throw new RangeError('Maximum call stack size exceeded');
  },
}));

afterEach(() => void vi.restoreAllMocks());

it('a description that breaks the parser is shown as text; the rest of the page stays', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { container } = render(
    <>
      <p>around</p>
      <MarkdownText text="*a*" />
    </>,
  );
  await act(async () => void (await import('./Markdown.tsx')));
  await vi.waitFor(() =>
    expect(container.textContent).toBe('aroundShown as plain text: its Markdown cannot be drawn.*a*'),
  );
});
