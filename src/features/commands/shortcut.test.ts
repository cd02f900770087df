import { describe, expect, it } from 'vitest';
import { type KeyPress, matchesShortcut, type Shortcut, shortcutKeys } from './shortcut.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('matchesShortcut', () => {
  it.each<[string, Shortcut, KeyPress, boolean]>([
    ['? with Shift', { key: '?' }, press('?', { shiftKey: true }), true],
    ['? without Shift', { key: '?' }, press('?'), true],
    ['/ on a key with Shift', { key: '/' }, press('/', { shiftKey: true }), true],
    ['Ctrl+S', { key: 's', mod: true }, press('s', { ctrlKey: true }), true],
    ['Cmd+S', { key: 's', mod: true }, press('s', { metaKey: true }), true],
    ['Ctrl+S with Caps Lock', { key: 's', mod: true }, press('S', { ctrlKey: true }), true],
    ['S alone', { key: 's', mod: true }, press('s'), false],
    ['Ctrl+Alt+S', { key: 's', mod: true }, press('s', { ctrlKey: true, altKey: true }), false],
    [
      'Ctrl+Shift+S',
      { key: 's', mod: true, shift: false },
      press('s', { ctrlKey: true, shiftKey: true }),
      false,
    ],
    ['Ctrl+?', { key: '?' }, press('?', { ctrlKey: true }), false],
    ['Alt+1', { key: '1', alt: true }, press('1', { altKey: true, code: 'Digit1' }), true],
    ['Option+1 on a Mac', { key: '1', alt: true }, press('¡', { altKey: true, code: 'Digit1' }), true],
    ['F8', { key: 'F8', shift: false }, press('F8'), true],
    ['Shift+F8', { key: 'F8', shift: true }, press('F8', { shiftKey: true }), true],
    ['Shift+F8 for F8', { key: 'F8', shift: false }, press('F8', { shiftKey: true }), false],
  ])('%s', (_what, shortcut, event, expected) => {
    expect(matchesShortcut(shortcut, event)).toBe(expected);
  });
});

describe('shortcutKeys', () => {
  it.each<[Shortcut, string, string]>([
    [{ key: 's', mod: true }, 'Linux x86_64', 'Ctrl S'],
    [{ key: 's', mod: true }, 'MacIntel', '⌘ S'],
    [{ key: '1', alt: true }, 'Win32', 'Alt 1'],
    [{ key: '1', alt: true }, 'macOS', '⌥ 1'],
    [{ key: 'F8', shift: true }, 'Win32', 'Shift F8'],
    [{ key: '?' }, 'Win32', '?'],
    [{ key: 'ArrowLeft' }, 'Win32', '←'],
    [{ key: 'Escape' }, 'Win32', 'Esc'],
  ])('writes %j on %s as %s', (shortcut, platform, keys) => {
    expect(shortcutKeys(shortcut, platform).join(' ')).toBe(keys);
  });
});
