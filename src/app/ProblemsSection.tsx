import { type Dispatch, type SetStateAction, useDeferredValue, useMemo } from 'react';
import type { ProblemFilter } from '../features/problems/noProblemFilter.ts';
import { ProblemList } from '../features/problems/ProblemList.tsx';
import { ProblemsHeader } from '../features/problems/ProblemsHeader.tsx';
import type { Analysis, CallbackRequest } from '../openapi/index.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { UNREAD } from '../store/state.ts';
import { lineIndexOf } from './lineIndexOf.ts';
import { NotAnalysed } from './NotAnalysed.tsx';

interface ProblemsSectionProps {
  readonly collapsed?: boolean;
  readonly onToggle?: () => void;
  /** Kept by the parent that shows and hides the list, so that the filter stays. */
  readonly filtering: readonly [ProblemFilter, Dispatch<SetStateAction<ProblemFilter>>];
}

/** The problems of the current text, each a link to its place. */
export function ProblemsSection({ collapsed = false, onToggle, filtering }: ProblemsSectionProps) {
  // Typing does not wait for the list to follow.
  const current = useDeferredValue(useApp(selectCurrent));
  const { analysis, documents } = current;
  const unread = current === UNREAD;
  const { applyFix, askForNote, reveal } = useActions();
  const hasDocument = useApp(selectHasDocument);
  const revealed = useApp(selectRevealed);
  const [filter, setFilter] = filtering;
  const callbackLabels = useMemo(() => labelsOf(analysis), [analysis]);
  return (
    <>
      <ProblemsHeader
        problems={analysis.problems}
        unknown={unread}
        hidden={filter.hidden}
        onHide={(hidden) => setFilter({ ...filter, hidden })}
        collapsed={collapsed}
        onToggle={onToggle}
      />
      {!collapsed && unread && <NotAnalysed />}
      {!collapsed && !unread && (
        <ProblemList
          problems={analysis.problems}
          filter={filter}
          onFilter={setFilter}
          locate={({ uri, start }) => {
            const document = documents.find((each) => each.uri === uri);
            return document ? lineIndexOf(document).toLineColumn(start) : { line: 1, column: 1 };
          }}
          onReveal={reveal}
          onApplyFix={applyFix}
          onAddNote={hasDocument ? (at) => askForNote({ kind: 'new', at }) : undefined}
          callbackLabels={callbackLabels}
          revealed={revealed?.asked ? revealed : undefined}
        />
      )}
    </>
  );
}

/** Notes are kept with a selection. */
const selectHasDocument = (state: AppStore) => state.work.selection !== undefined;
const selectRevealed = (state: AppStore) => state.reveal;
const selectCurrent = (state: AppStore) => state.current;

/** "onData · POST /streams", by the id of the callback request. */
function labelsOf({ operations }: Analysis): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const add = (callbacks: readonly CallbackRequest[], request: string): void => {
    for (const callback of callbacks) {
      labels.set(callback.id, [callback.name, request].filter((text) => text !== '').join(' · '));
      add(callback.callbacks, callback.name);
    }
  };
  for (const { method, path, callbacks } of operations)
    add(callbacks, method === '' ? '' : `${method} ${path}`);
  return labels;
}
