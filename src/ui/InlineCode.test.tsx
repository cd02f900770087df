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

  it('cuts a value of a million characters and keeps the words after it', () => {
    const text = html(`The value \`${'a'.repeat(1_000_000)}\` is no URL.`);
    expect(text).toMatch(/^The value <code>a{1000}… \(1,000,000 characters\)<\/code> is no URL\.$/);
  });

  it('draws a limited number of values', () => {
    expect(html('`a` '.repeat(5000)).match(/<code>/g)?.length).toBeLessThanOrEqual(200);
  });
});

describe('withoutBackticks', () => {
  it('keeps a value that turns its direction to itself', () => {
    expect(withoutBackticks('Write `a\u202eb` here')).toBe('Write \u2068ab\u2069 here');
  });

  it('leaves the words', () => {
    expect(withoutBackticks('Write `{$url}` here')).toBe('Write {$url} here');
  });
});
