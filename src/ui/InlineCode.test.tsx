import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { InlineCode, withoutBackticks } from './InlineCode.tsx';

const html = (text: string) =>
  renderToStaticMarkup(<InlineCode text={text} />).replace(/ class="[^"]*"/g, '');

describe('InlineCode', () => {
  it.each([
    ['Write `a` or `b`.', 'Write <code>a</code> or <code>b</code>.'],
    ['`a`', '<code>a</code>'],
    ['no code', 'no code'],
    ['one ` alone', 'one ` alone'],
    ['empty `` pair', 'empty `` pair'],
    ['`<img src=x>`', '<code>&lt;img src=x&gt;</code>'],
    ['', ''],
  ])('renders %j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

describe('withoutBackticks', () => {
  it('leaves the words', () => {
    expect(withoutBackticks('Write `{$url}` here')).toBe('Write {$url} here');
  });
});
