import type { AppStore } from '../../store/createAppStore.ts';
import { COMMANDS, type Command } from './commands.ts';
import { type KeyPress, matchesShortcut } from './shortcut.ts';

/** Where the keyboard was when a key was pressed: on the page, in text, or in something that takes letters itself. */
export type KeyPlace = 'page' | 'typing' | 'overlay';

/** The command that a key press means in this place and state, if it means one. */
export function findCommand(press: KeyPress, place: KeyPlace, state: AppStore): Command | undefined {
  return COMMANDS.find(
    (command) =>
      command.run !== undefined &&
      (place === 'page' || (place === 'typing' && isForTyping(command, press))) &&
      command.shortcuts.some((shortcut) => matchesShortcut(shortcut, press)) &&
      (command.when?.(state) ?? true),
  );
}

/** With Option, a Mac types a sign in the digit's place. */
function isForTyping({ whileTyping, shortcuts }: Command, { key }: KeyPress): boolean {
  return whileTyping === true || (whileTyping !== undefined && shortcuts.some((each) => each.key === key));
}

/** Dialogs and menus keep the keyboard to themselves: the page behind them does not move. */
export function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'))
    return 'overlay';
  return target.closest(TYPING) ? 'typing' : 'page';
}

const TYPING =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="file"]), textarea, select, [contenteditable="true"], .monaco-editor, .native-edit-context';
