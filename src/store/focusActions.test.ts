import { describe, expect, it, vi } from 'vitest';
import { openDescription } from '../openapi/index.ts';
import { createAppStore } from './createAppStore.ts';
import { selectFocus, selectLinks } from './focusSelectors.ts';
import { clientThat } from './idleClient.fixture.ts';
import { singleDocument } from './state.ts';

const text = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      parameters: [{ name: url, in: query, schema: { type: string }, example: https://c.example }]
      callbacks:
        onA:
          '{$request.query.url}/{$request.query.url}':
            post: { summary: First }
        onB:
          '{$request.query.url}/b':
            post: { summary: Second }
`;

function setUp(followCaret = true) {
  const set = singleDocument('a.yaml', text);
  const description = openDescription(set);
  const { analysis } = description;
  const client = clientThat(
    { describe: async ({ ids }) => ids.flatMap((id) => description.describe(id) ?? []) },
    {
      onResult: (listener) => {
        answer = (revision) => listener({ revision, analysis: openDescription(set).analysis, details: [] });
      },
    },
  );
  let answer: (revision: number) => void = () => {};
  const origin = { kind: 'paste' } as const;
  const store = createAppStore({ client, work: { set, origin }, analysis, theme: 'light', followCaret });
  const { actions } = store.getState();
  const caretAt = (mark: string) => ({ uri: 'a.yaml', offset: text.indexOf(mark) + 1 });
  return { store, actions, caretAt, answer: (revision: number) => answer(revision), settled };
}

const settled = () => new Promise((done) => setTimeout(done, 0));

const part = (callbackId: string, index: number) => ({ kind: 'part', callbackId, part: index }) as const;

describe('the layers of the focus', () => {
  it('when the pointer leaves, the keyboard focus returns, then the pin', () => {
    const { store, actions } = setUp();
    const focus = () => selectFocus(store.getState());
    actions.setPin(part('c', 0));
    actions.setKeyboard(part('c', 1));
    actions.setHover(part('c', 2));
    expect(focus()).toEqual(part('c', 2));
    actions.setHover(undefined);
    expect(focus()).toEqual(part('c', 1));
    actions.setKeyboard(undefined);
    expect(focus()).toEqual(part('c', 0));
  });

  it('a pointer that rests yields to the keyboard that moves', () => {
    const { store, actions } = setUp();
    actions.setHover(part('c', 2));
    actions.setKeyboard(part('c', 1));
    expect(selectFocus(store.getState())).toEqual(part('c', 1));
    actions.setHover(part('c', 2));
    expect(selectFocus(store.getState())).toEqual(part('c', 2));
  });

  it('a press wins over where the keyboard is, and letting go clears all', () => {
    const { store, actions } = setUp();
    actions.setKeyboard(part('c', 1));
    actions.togglePin(part('c', 0));
    expect(selectFocus(store.getState())).toEqual(part('c', 0));
    actions.togglePin(part('c', 0));
    expect(selectFocus(store.getState())).toBeUndefined();
    actions.setPin(part('c', 0));
    actions.release();
    expect(selectFocus(store.getState())).toBeUndefined();
  });

  it('pointing at the same again changes nothing', () => {
    const { store, actions } = setUp();
    actions.setHover(part('c', 0));
    const changed = vi.fn();
    store.subscribe(changed);
    actions.setHover(part('c', 0));
    expect(changed).not.toHaveBeenCalled();
  });

  it('the links stay the same object until something they are of changes', () => {
    const { store, actions } = setUp();
    const id = store.getState().work.selection?.callbackId ?? '';
    actions.setHover(part(id, 0));
    const links = selectLinks(store.getState());
    expect(links?.callbackId).toBe(id);
    actions.showPane('problems');
    expect(selectLinks(store.getState())).toBe(links);
  });
});

describe('the caret', () => {
  it('selects the callback it is in, without moving the document', async () => {
    const { store, actions, caretAt } = setUp();
    const { reveal } = store.getState();
    actions.moveCaret(caretAt('Second'));
    await settled();
    expect(store.getState().work.selection?.callbackId).toContain('onB');
    expect(store.getState().reveal).toBe(reveal);
    expect(store.getState().caretLed).toBe(true);
    expect(selectFocus(store.getState())).toBeUndefined();
  });

  it('lights the expression it is in until it leaves the editor', () => {
    const { store, actions, caretAt } = setUp();
    actions.moveCaret(caretAt('{$request'));
    expect(selectFocus(store.getState())).toMatchObject({ kind: 'part', part: 0 });
    actions.moveCaret(undefined);
    expect(selectFocus(store.getState())).toBeUndefined();
  });

  it('selects nothing outside of callbacks, and nothing while it does not lead', async () => {
    const { store, actions, caretAt } = setUp();
    const before = store.getState().work.selection;
    actions.moveCaret(caretAt('info'));
    actions.setFollowCaret(false);
    actions.moveCaret(caretAt('Second'));
    actions.pressCaret(caretAt('{$request.query.url}/b'));
    await settled();
    expect(store.getState().work.selection).toBe(before);
    expect(selectFocus(store.getState())).toBeUndefined();
  });

  it('a press on an expression pins it, after selecting its callback', async () => {
    const { store, actions, caretAt } = setUp();
    actions.moveCaret(caretAt('{$request.query.url}/b'));
    actions.pressCaret(caretAt('{$request.query.url}/b'));
    await settled();
    const { pin, work } = store.getState();
    expect(work.selection?.callbackId).toContain('onB');
    expect(pin).toEqual(part(work.selection?.callbackId ?? '', 0));
  });

  it('waits for the analysis of what was typed', async () => {
    const { store, actions, caretAt, answer } = setUp();
    actions.editText(`${text}# typed\n`);
    actions.moveCaret(caretAt('Second'));
    await settled();
    expect(store.getState().work.selection?.callbackId).toContain('onA');
    answer(1);
    await settled();
    await settled();
    expect(store.getState().work.selection?.callbackId).toContain('onB');
  });

  it('the last of two selections counts, whichever details come first', async () => {
    const { store, actions, caretAt } = setUp();
    const operationId = store.getState().work.selection?.operationId ?? '';
    actions.moveCaret(caretAt('Second'));
    await actions.select({ operationId });
    await settled();
    expect(store.getState().work.selection?.callbackId).toContain('onA');
  });
});

it('a place that the user was taken to is left when the caret moves on', () => {
  const { store, actions } = setUp();
  const isLeft = () => store.getState().reveal?.left === true;
  actions.reveal({ uri: 'a.yaml', start: 7, end: 12 });
  actions.moveCaret({ uri: 'a.yaml', offset: 7 });
  actions.moveCaret(undefined);
  expect(isLeft()).toBe(false);
  actions.moveCaret({ uri: 'a.yaml', offset: 8 });
  expect(isLeft()).toBe(true);
  actions.reveal({ uri: 'a.yaml', start: 7, end: 12 });
  expect(isLeft()).toBe(false);
});
