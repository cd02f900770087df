// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { openDescription } from '../../openapi/index.ts';
import { createAppStore } from '../../store/createAppStore.ts';
import { IDLE_CLIENT } from '../../store/idleClient.fixture.ts';
import { singleDocument } from '../../store/state.ts';
import { goToProblem } from './goToProblem.ts';

const text = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    post:
      callbacks:
        onA: { '{$request.query.one}': { post: {} } }
        onB: { '{$request.query.two}': { post: {} } }
`;

function setUp() {
  const set = singleDocument('a.yaml', text);
  const { analysis } = openDescription(set);
  const work = { set, origin: { kind: 'paste' } } as const;
  const { getState } = createAppStore({ client: IDLE_CLIENT, work, analysis, theme: 'light' });
  const reached = () => text.slice(getState().reveal?.start).slice(0, 3);
  const go = (direction: 1 | -1, mark?: string) =>
    goToProblem(
      getState(),
      direction,
      mark === undefined ? undefined : { uri: 'a.yaml', offset: text.indexOf(mark) },
    );
  return { getState, go, reached };
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('goToProblem', () => {
  it('goes on from the problem gone to last, and round at the end', () => {
    const { go, reached } = setUp();
    const seen = [1, 1, 1, -1].map((direction) => {
      go(direction === 1 ? 1 : -1);
      return reached();
    });
    expect(seen).toEqual(['one', 'two', 'one', 'two']);
  });

  it.each([
    ['before the first', 'info', 1, 'one'],
    ['between the two', 'onB', 1, 'two'],
    ['between the two, back', 'onB', -1, 'one'],
    ['at the start of the first', 'one}', 1, 'two'],
    ['at the start of the second, back', 'two}', -1, 'one'],
  ] as const)('goes from the caret %s', (_what, mark, direction, expected) => {
    const { go, reached } = setUp();
    go(direction, mark);
    expect(reached()).toBe(expected);
  });

  it('says the problem', () => {
    setUp().go(1);
    expect(document.querySelector('[aria-live]')?.textContent).toMatch(/^Warning: .*one is not declared/);
  });

  it('leads to the list where there is no editor, and to the document where there is one', () => {
    const { go, getState } = setUp();
    go(1);
    expect(getState().pane).toBe('problems');
    document.body.innerHTML = '<button data-editor-stop></button>';
    go(1);
    expect(getState().pane).toBe('document');
  });
});
