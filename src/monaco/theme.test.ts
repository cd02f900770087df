import { describe, expect, it } from 'vitest';
import { buildTheme, toHex } from './theme.ts';

describe('toHex', () => {
  it.each([
    [' #1B2130 ', '1b2130'],
    ['#fff', 'ffffff'],
    ['rgb(0 0 0)', undefined],
    ['#12345', undefined],
    ['', undefined],
  ])('reads %j as %j', (value, expected) => {
    expect(toHex(value)).toBe(expected);
  });
});

describe('buildTheme', () => {
  it('takes colours from the tokens, with the opacity of their use', () => {
    const { base, colors, rules } = buildTheme(true, (name) => (name === '--accent' ? '#938fff' : '#161b25'));
    expect(base).toBe('vs-dark');
    expect(colors['editor.background']).toBe('#161b25');
    expect(colors['editor.selectionBackground']).toBe('#938fff38');
    expect(rules).toContainEqual({ token: 'comment', foreground: '161b25' });
  });

  it('leaves out what a token does not give', () => {
    expect(buildTheme(false, () => '')).toEqual({ base: 'vs', inherit: false, rules: [], colors: {} });
  });
});
