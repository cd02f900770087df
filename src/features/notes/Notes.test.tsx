// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Note } from '../../openapi/notes/index.ts';
import { StoreContext } from '../../store/hooks.ts';
import Notes from './Notes.tsx';
import { CALLBACK, storeWith } from './notes.fixture.ts';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
const mounted: Root[] = [];

// What another file left in the page, and its focus, would be the place of a new note.
beforeEach(() => document.body.replaceChildren(document.createElement('main')));

afterEach(() => {
  for (const root of mounted.splice(0)) act(() => root.unmount());
  document.body.replaceChildren();
});

function show(notes: readonly Note[] = []) {
  const store = storeWith(notes);
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  mounted.push(root);
  act(() =>
    root.render(
      <StoreContext value={store}>
        <Notes />
      </StoreContext>,
    ),
  );
  return store;
}

const HOSTILE = '<img src=x onerror=alert(1)> `code` **no** שלום';
const on = (id: string, text: string): Note => ({ at: { id }, text });
const dialog = () => document.querySelector('[role="dialog"]');
const button = (name: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  );
const press = (name: string) => act(() => button(name)?.click());
const field = () => document.querySelector<HTMLTextAreaElement>('[role="dialog"] textarea');

function type(text: string): void {
  const area = field();
  if (!area) throw new Error('no field');
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text);
  act(() => void area.dispatchEvent(new Event('input', { bubbles: true })));
}

function pressKey(key: string, ctrlKey = false): void {
  const event = new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true });
  act(() => void field()?.dispatchEvent(event));
}

describe('a new note', () => {
  it('is written and added with Ctrl+Enter, and undone', () => {
    const store = show();
    act(() => store.getState().actions.askForNote({ kind: 'new' }));
    expect(dialog()?.getAttribute('aria-label')).toBe('New note');
    expect(dialog()?.querySelector('option')?.textContent).toBe('the callback request onA');
    expect(button('Add')?.disabled).toBe(true);
    type(`  ${HOSTILE} \u202E`);
    expect(dialog()?.textContent).toContain(`${HOSTILE.length + 4} of 500`);
    pressKey('Enter');
    expect(store.getState().work.review).toEqual({});
    pressKey('Enter', true);
    expect(dialog()).toBeNull();
    expect(store.getState().work.review.notes).toEqual([on(CALLBACK, HOSTILE)]);
    expect(store.getState().notice).toMatchObject({ kind: 'done', text: 'Note 1 added.' });
    act(() => store.getState().actions.undoReplace());
    expect(store.getState().work.review).toEqual({});
  });

  it('that was left by Escape is there again at the same place, and gone after Cancel', () => {
    const store = show();
    const ask = () => act(() => store.getState().actions.askForNote({ kind: 'new' }));
    ask();
    type('Half a sen');
    pressKey('Escape');
    expect(dialog()).toBeNull();
    ask();
    expect(field()?.value).toBe('Half a sen');
    press('Cancel');
    ask();
    expect(field()?.value).toBe('');
    press('Cancel');
  });

  it('is refused after the thirtieth', () => {
    const store = show(Array.from({ length: 30 }, () => on(CALLBACK, 'x')));
    act(() => store.getState().actions.askForNote({ kind: 'new' }));
    type('One more');
    expect(dialog()?.textContent).toContain('There are 30 notes');
    pressKey('Enter', true);
    expect(store.getState().work.review.notes).toHaveLength(30);
    press('Cancel');
  });
});

describe('the list', () => {
  const NOTES = [on(CALLBACK, 'One'), on('/paths/~1gone/put', HOSTILE), on(CALLBACK, 'Three')];

  it('shows text as text, and says whose place is gone', () => {
    show(NOTES);
    press('Review notes 3 1 without place');
    const lists = [...document.querySelectorAll('ol')];
    expect(lists.map((each) => each.getAttribute('aria-label'))).toEqual([
      'Review notes',
      'No longer in the document',
    ]);
    expect(lists[1]?.textContent).toContain('On the operation PUT /gone');
    expect(lists[1]?.textContent).toContain(HOSTILE);
    expect(document.querySelector('img')).toBeNull();
    expect(button('Go to note 1')).toBeDefined();
    expect(button('Go to note 2')).toBeUndefined();
  });

  it('deletes and changes notes, and Undo brings them back', () => {
    const store = show(NOTES);
    press('Review notes 3 1 without place');
    press('Delete note 1');
    expect(store.getState().work.review.notes).toEqual([{ ...NOTES[1], number: 2 }, NOTES[2]]);
    expect(button('Edit note 3')).toBeDefined();
    expect(button('Edit note 1')).toBeUndefined();
    expect(store.getState().notice).toMatchObject({ text: 'Note 1 deleted.' });
    act(() => store.getState().actions.undoReplace());
    expect(store.getState().work.review.notes).toEqual(NOTES);
    press('Edit note 3');
    expect(field()?.value).toBe('Three');
    type('3');
    press('Save');
    expect(store.getState().work.review.notes?.[2]).toEqual(on(CALLBACK, '3'));
  });
});
