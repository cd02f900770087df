import { useMemo } from 'react';
import { ProblemsHeader } from '../features/problems/ProblemsHeader.tsx';
import { ProblemsPane } from '../features/problems/ProblemsPane.tsx';
import { allCallbacks } from '../openapi/index.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { lineIndexOf } from './lineIndexOf.ts';

/** The problems of the text as it is now, each a link to its place. */
export function ProblemsSection({
  collapsed = false,
  onToggle,
}: {
  collapsed?: boolean;
  onToggle?: () => void;
}) {
  const analysis = useApp(selectAnalysis);
  const documents = useApp(selectDocuments);
  const { applyFix, reveal } = useActions();
  const callbackNames = useMemo(
    () => new Map(allCallbacks(analysis).map((callback) => [callback.id, callback.name])),
    [analysis],
  );
  return (
    <>
      <ProblemsHeader problems={analysis.problems} collapsed={collapsed} onToggle={onToggle ?? (() => {})} />
      {!collapsed && (
        <ProblemsPane
          problems={analysis.problems}
          locate={(range) =>
            lineIndexOf(documents.find((each) => each.uri === range.uri)?.text ?? '').toLineColumn(
              range.start,
            )
          }
          onReveal={reveal}
          onApplyFix={applyFix}
          callbackNames={callbackNames}
        />
      )}
    </>
  );
}

const selectAnalysis = (state: AppStore) => state.current.analysis;
const selectDocuments = (state: AppStore) => state.work.set.documents;
