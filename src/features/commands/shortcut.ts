/** A key combination. `mod` is Ctrl, or Cmd on a Mac. */
export interface Shortcut {
  /** As `KeyboardEvent.key` has it; letters in lower case. */
  readonly key: string;
  readonly mod?: true;
  readonly alt?: true;
  /** Absent where it does not matter: `?` needs Shift on some keyboards only. */
  readonly shift?: boolean;
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export function matchesShortcut(shortcut: Shortcut, press: KeyPress): boolean {
  return (
    keyOf(press) === shortcut.key &&
    (press.ctrlKey || press.metaKey) === Boolean(shortcut.mod) &&
    press.altKey === Boolean(shortcut.alt) &&
    (shortcut.shift === undefined || press.shiftKey === shortcut.shift)
  );
}

/**
 * The labels of the keys, in the order they are pressed.
 *
 * @example shortcutKeys({ key: 's', mod: true }, 'Linux x86_64') // ['Ctrl', 'S']
 */
export function shortcutKeys(shortcut: Shortcut, platform: string): readonly string[] {
  const mac = /mac|iphone|ipad/i.test(platform);
  return [
    shortcut.mod && (mac ? '⌘' : 'Ctrl'),
    shortcut.alt && (mac ? '⌥' : 'Alt'),
    shortcut.shift && (mac ? '⇧' : 'Shift'),
    ARROWS.get(shortcut.key) ?? (shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key),
  ].filter((key) => typeof key === 'string');
}

const ARROWS: ReadonlyMap<string, string> = new Map([
  ['ArrowLeft', '←'],
  ['ArrowUp', '↑'],
  ['ArrowRight', '→'],
  ['ArrowDown', '↓'],
  ['Escape', 'Esc'],
]);

/** With Alt, a Mac types other characters: there the digit's place on the keyboard counts. */
function keyOf({ key, code, altKey }: KeyPress): string {
  if (altKey && code.startsWith('Digit')) return code.slice('Digit'.length);
  return key.length === 1 ? key.toLowerCase() : key;
}
