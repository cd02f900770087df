// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../store/createAppStore.ts';
import { IDLE_CLIENT } from '../../store/idleClient.fixture.ts';
import { singleDocument } from '../../store/state.ts';
import { COMMANDS as OF_PAGE } from './commands.ts';
import { EDITOR_COMMANDS } from './editorCommands.ts';
import { findCommand, placeOf } from './findCommand.ts';
import { shortcutKeys } from './shortcut.ts';

const COMMANDS = [...OF_PAGE, ...EDITOR_COMMANDS];

function targetIn(html: string): Element | null {
  document.body.innerHTML = html;
  return document.querySelector('[data-target]');
}

describe('placeOf', () => {
  it.each([
    ['<button data-target></button>', 'page'],
    ['<main><p data-target></p></main>', 'page'],
    ['<input type="checkbox" data-target>', 'page'],
    ['<input data-target>', 'typing'],
    ['<input type="search" data-target>', 'typing'],
    ['<textarea data-target></textarea>', 'typing'],
    ['<select data-target></select>', 'typing'],
    ['<div contenteditable="true"><b data-target></b></div>', 'typing'],
    ['<div class="monaco-editor"><div data-target></div></div>', 'typing'],
    ['<div role="dialog"><button data-target></button></div>', 'overlay'],
    ['<div role="dialog"><input data-target></div>', 'overlay'],
    ['<div role="menu"><div role="menuitem" data-target></div></div>', 'overlay'],
  ])('of %s is %s', (html, place) => {
    expect(placeOf(targetIn(html))).toBe(place);
  });

  it('of the window is the page', () => {
    expect(placeOf(window)).toBe('page');
  });
});

describe('the commands', () => {
  it('have a label and keys of their own each', () => {
    const keys = COMMANDS.flatMap(({ shortcuts }) =>
      shortcuts.map((shortcut) => shortcutKeys(shortcut, 'Linux').join('+')),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(COMMANDS.map(({ label }) => label)).size).toBe(COMMANDS.length);
  });

  it.each([
    ['Alt+1', '1', 'Document'],
    ['Option+1 on a Mac, which types', '¡', undefined],
  ])('%s goes to a pane while typing, unless it types', (_what, key, label) => {
    const press = { key, code: 'Digit1', altKey: true, ctrlKey: false, metaKey: false, shiftKey: false };
    const { getState } = createAppStore({
      client: IDLE_CLIENT,
      work: { set: singleDocument('a.yaml', ''), origin: { kind: 'paste' } },
      theme: 'light',
    });
    expect(findCommand(press, 'page', getState())?.label).toBe('Document');
    expect(findCommand(press, 'typing', getState())?.label).toBe(label);
  });

  it.each([
    ['n', false, 'page', 'Add a note on what has the focus'],
    ['n', false, 'typing', undefined],
    ['n', true, 'typing', 'Add a note on the field or the key you type in'],
    ['Dead', true, 'typing', undefined],
    ['n', true, 'overlay', undefined],
  ] as const)('%s with Alt %s on the %s adds a note where it types nothing', (key, altKey, place, label) => {
    const press = { key, code: 'KeyN', altKey, ctrlKey: false, metaKey: false, shiftKey: false };
    const selection = { operationId: 'a', callbackId: 'b' };
    const { getState } = createAppStore({
      client: IDLE_CLIENT,
      work: { set: singleDocument('a.yaml', ''), origin: { kind: 'paste' }, selection },
      theme: 'light',
    });
    expect(findCommand(press, place, getState())?.label).toBe(label);
  });

  it('that run while typing use keys that type nothing', () => {
    const typing = COMMANDS.filter((command) => command.whileTyping === true).flatMap(
      ({ shortcuts }) => shortcuts,
    );
    for (const { key, mod } of typing) expect(mod === true || key.length > 1).toBe(true);
  });
});
