// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { noteAnchors } from './noteAnchors.ts';
import { notePlaceAt, notePlacesIn } from './notePlaceAt.ts';
import { CALLBACK, OPERATION, storeWith } from './notes.fixture.ts';

const store = storeWith([]);
const state = store.getState();
const { analysis } = state.shown;
const url = { id: CALLBACK, part: { kind: 'url', name: '$request.query.url' } } as const;
const field = { id: OPERATION, part: { kind: 'field', name: 'request.query.url' } } as const;
const scenario = { id: CALLBACK, part: { kind: 'scenario', name: 'Empty url' } } as const;

const PAGE = `<main>
  <button data-flow-id="${CALLBACK}" id="node"><span data-part="0"></span></button>
  <button data-flow-id="heading 1" id="heading"></button>
  <div data-note-id="${CALLBACK}">
    <p data-note="" id="sentence"></p>
    <button id="add"></button>
    <output><span role="button" data-part="0" id="chip"></span><span data-part="1" id="literal"></span></output>
    <button data-part="0" id="legend"></button>
  </div>
  <div data-note-id="${OPERATION}">
    <h3 data-note="" id="heading1"></h3>
    <div data-note="field request.query.url" id="around"><input id="field"></div>
    <button id="raw"></button>
  </div>
  <table data-note-id="${CALLBACK}"><tr data-note="scenario Empty url"><td><button id="row"></button></td></tr></table>
  <li data-note-id="${CALLBACK}" data-note="problem expr-root 2"><button id="problem"></button></li>
  <div class="monaco-editor"><textarea id="text"></textarea></div>
  <button id="elsewhere"></button>
</main>`;
document.body.innerHTML = PAGE;
// happy-dom lays nothing out.
Element.prototype.checkVisibility = () => true;

describe('the place of a note', () => {
  it.each([
    ['node', { id: CALLBACK }],
    ['sentence', { id: CALLBACK }],
    ['chip', url],
    ['legend', url],
    ['literal', { id: CALLBACK }],
    ['field', field],
    ['raw', { id: OPERATION }],
    ['row', scenario],
    ['problem', { id: CALLBACK, part: { kind: 'problem', name: 'expr-root 2' } }],
  ])('on %s is what it stands for', (id, place) => {
    expect(notePlaceAt(document.getElementById(id), state)).toEqual(place);
  });

  it('is the caret, the pinned part, or else the selected callback, where the keyboard is at none', () => {
    const keyboard = { kind: 'part', callbackId: CALLBACK, part: 0 } as const;
    const pin = { kind: 'source', operationId: OPERATION, source: 'request.query.url' } as const;
    for (const element of [document.getElementById('elsewhere'), document.getElementById('heading'), null]) {
      expect(notePlaceAt(element, { ...state, keyboard, pin })).toEqual(url);
      expect(notePlaceAt(element, { ...state, pin })).toEqual(field);
      expect(notePlaceAt(element, state)).toEqual({ id: CALLBACK });
    }
  });

  it('is the part that was pressed last, on a button of the answer that belongs to none', () => {
    const pin = { kind: 'part', callbackId: CALLBACK, part: 0 } as const;
    const at = (id: string) => notePlaceAt(document.getElementById(id), { ...state, pin });
    expect(at('add')).toEqual(url);
    expect(at('sentence')).toEqual({ id: CALLBACK });
    expect(at('node')).toEqual({ id: CALLBACK });
    expect(at('raw')).toEqual({ id: OPERATION });
  });

  it('is the problem that the caret was taken to, until it moves on', () => {
    const range = { uri: 'a.yaml', start: 7, end: 12 };
    const problem = {
      code: 'expr-root',
      severity: 'error',
      message: 'm',
      range,
      callbackId: CALLBACK,
    } as const;
    const current = { ...state.current, analysis: { ...analysis, problems: [problem, { ...problem }] } };
    const reveal = { ...range, nonce: 1, asked: true };
    const keyboard = { kind: 'part', callbackId: CALLBACK, part: 0 } as const;
    const at = (id: string, shown = reveal) =>
      notePlaceAt(document.getElementById(id), { ...state, current, keyboard, reveal: shown });
    expect(at('text')).toEqual({ id: CALLBACK, part: { kind: 'problem', name: 'expr-root' } });
    expect(at('text', { ...reveal, left: true } as typeof reveal)).toEqual(url);
    expect(at('text', { ...reveal, asked: false })).toEqual(url);
    expect(at('elsewhere')).toEqual(url);
  });

  it('can be chosen among those on screen, each once', () => {
    expect(notePlacesIn(document, analysis)).toEqual([
      { id: CALLBACK },
      url,
      { id: OPERATION },
      field,
      scenario,
    ]);
  });
});

describe('the anchors of a note', () => {
  const found = (at: Parameters<typeof noteAnchors>[1]) =>
    noteAnchors(document, at, analysis).map(
      ({ element, side }) => `${element.id || element.tagName} ${side}`,
    );

  it('are in the flow and beside the place', () => {
    expect(found({ id: CALLBACK })).toEqual(['node node', 'sentence end']);
    expect(found(url)).toEqual(['node node', 'chip chip']);
    expect(found({ id: OPERATION })).toEqual(['heading1 row']);
    expect(found(field)).toEqual(['around row']);
    expect(found(scenario)).toEqual(['node node', 'TD end']);
  });

  it('are none where nothing on screen stands for the place', () => {
    expect(found({ id: 'gone' })).toEqual([]);
    expect(found({ id: OPERATION, part: { kind: 'reply', name: '999' } })).toEqual([]);
  });
});
