// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { render } from '../../features/simulator/renderForTest.tsx';
import { MOST_KEPT, type ScenarioRow } from '../../openapi/scenarios/index.ts';
import { StoreContext, useAppStore } from '../../store/hooks.ts';
import { openedStore } from './deliveries.fixture.ts';
import { selectSubject } from './subject.ts';
import { useScenarioActions } from './useScenarioActions.ts';

type Actions = ReturnType<typeof useScenarioActions>;

function Holder({ onActions }: { onActions: (actions: Actions) => void }) {
  const subject = selectSubject(useAppStore().getState());
  onActions(useScenarioActions(subject, []));
  return null;
}

function setUp() {
  const opened = openedStore();
  const { store } = opened;
  const known: Actions[] = [];
  const node = () => (
    <StoreContext value={store}>
      <Holder onActions={(actions) => known.push(actions)} />
    </StoreContext>
  );
  const { rerender } = render(node());
  const run = (action: (actions: Actions) => void) => {
    const actions = known.at(-1);
    if (actions) act(() => action(actions));
    rerender(node());
  };
  const undo = () => store.getState().actions.undoReplace();
  const kept = () => store.getState().work.review.scenarios?.[opened.callbackId] ?? [];
  return { ...opened, run, undo, kept };
}

const ROW: ScenarioRow = {
  id: 'S3',
  group: 'generated',
  name: 'Without shop',
  differs: 'shop absent',
  reason: 'because it is optional',
  edits: { fields: { 'request.query.shop': { send: false } } },
  callbackUrl: { kind: 'none', cause: 'missing', reason: 'not sent' },
  differences: [],
};

describe('a scenario', () => {
  it('is loaded into the exchange, and Undo takes it back', () => {
    const { run, undo, store, operationId } = setUp();
    store.getState().actions.setEdits(operationId, { status: '422' });
    run(({ onLoad }) => onLoad(ROW));
    expect(store.getState().work.edits[operationId]).toEqual(ROW.edits);
    undo();
    expect(store.getState().work.edits[operationId]).toEqual({ status: '422' });
  });

  it('brings the body of the callback request that its example names', () => {
    const { run, store, callbackId } = setUp();
    run(({ onLoad }) => onLoad({ ...ROW, callbackEdits: { sendRequestBody: true } }));
    expect(store.getState().work.edits[callbackId]).toEqual({ sendRequestBody: true });
  });

  it('is kept with what comes of it now, and Undo forgets it', () => {
    const { run, undo, kept } = setUp();
    run(({ onKeep }) => onKeep('As it is', true));
    const url = 'https://shop.example.com/status?channel=web&shop=main&note=floor:2';
    expect(kept()).toEqual([{ name: 'As it is', edits: {}, expect: { url } }]);
    undo();
    expect(kept()).toEqual([]);
  });

  it('takes the place of one of the same name', () => {
    const { run, kept } = setUp();
    run(({ onKeep }) => onKeep('One', true));
    run(({ onLoad }) => onLoad(ROW));
    run(({ onKeep }) => onKeep('One', true));
    expect(kept()).toEqual([{ name: 'One', edits: ROW.edits, expect: 'none' }]);
  });

  it('is forgotten, and Undo brings it back', () => {
    const { run, undo, kept, store } = setUp();
    run(({ onKeep }) => onKeep('One', false));
    run(({ onForget }) => onForget({ ...ROW, name: 'One' }));
    expect(store.getState().work.review.scenarios).toBeUndefined();
    undo();
    expect(kept()).toEqual([{ name: 'One', edits: {} }]);
  });

  it('is refused where there are too many', () => {
    const { run, kept, store } = setUp();
    for (let count = 0; count <= MOST_KEPT; count++) run(({ onKeep }) => onKeep(`${count}`, false));
    expect(kept()).toHaveLength(MOST_KEPT);
    expect(store.getState().notice).toMatchObject({ kind: 'refused', title: 'Too many scenarios' });
  });
});

it('puts the value that shows a finding into the sample', () => {
  const { run, undo, store, operationId } = setUp();
  run(({ onTry }) => onTry({ source: 'request.query.shop', value: 'a&b=c' }));
  expect(store.getState().work.edits[operationId]?.fields).toEqual({
    'request.query.shop': { text: 'a&b=c', send: true },
  });
  undo();
  expect(store.getState().work.edits).toEqual({});
});
