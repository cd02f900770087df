import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { FlowPane } from '../features/flow/FlowPane.tsx';
import type { FlowPaneProps, FlowView } from '../features/flow/flowPane.types.ts';
import { flowOperations } from '../openapi/flow/index.ts';
import type { Analysis } from '../openapi/index.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { selectHasLinks, selectShowsLinks } from '../store/selectLink.ts';
import {
  selectEdits,
  selectIsUnread,
  selectLinkTools,
  selectReadings,
  selectShown,
  selectWorkId,
} from '../store/selectors.ts';
import { UNREAD } from '../store/state.ts';
import { flowChangesOf, selectComparison } from './compare/flowChangesOf.ts';
import { flowUrls } from './flowUrls.ts';
import { NotAnalysed } from './NotAnalysed.tsx';
import { ExportButton } from './pictures/ExportButton.tsx';
import { outcomeOf } from './pictures/outcomeOf.ts';
import { useMissingUrls } from './useMissingUrls.ts';

/** The picture of all operations with callbacks. Another document begins with a fresh one. */
export function FlowRegion({
  layout,
  onHeight,
  waits,
}: Pick<FlowPaneProps, 'layout' | 'onHeight' | 'waits'>) {
  // Typing, in the document or a sample, does not wait for the picture to follow.
  const shown = useDeferredValue(useApp(selectShown));
  const edits = useDeferredValue(useApp(selectEdits));
  const readings = useDeferredValue(useApp(selectReadings));
  const selection = useApp(selectSelection);
  const work = useWorkOf(shown.analysis);
  const unread = useApp(selectIsUnread);
  const { loadDetails, reveal, select, showLinks } = useActions();
  const linkTools = useApp(selectLinkTools);
  const hasLinks = useApp(selectHasLinks);
  const showsLinks = useApp(selectShowsLinks);
  const operations = useMemo(() => flowOperations(shown.analysis, showsLinks), [shown.analysis, showsLinks]);
  const urls = useMemo(
    () => flowUrls(shown, edits, readings, linkTools),
    [shown, edits, readings, linkTools],
  );
  const load = useCallback((ids: readonly string[]) => void loadDetails(ids), [loadDetails]);
  const comparison = useApp(selectComparison);
  const changes = useMemo(() => flowChangesOf(comparison), [comparison]);
  const outcomes = useMemo(
    () => ({
      get: (id: string) => outcomeOf({ model: shown, edits, readings, linkTools, changes }, id),
      load,
    }),
    [shown, edits, readings, linkTools, changes, load],
  );
  const [view, setView] = useFlowView();
  const onMissingUrl = useMissingUrls();
  // The shown state follows a moment later.
  if (unread || shown === UNREAD) return <NotAnalysed />;
  return (
    <FlowPane
      key={work}
      operations={operations}
      links={
        hasLinks
          ? {
              shown: showsLinks,
              onShow: shown.analysis.operations.length > 0 ? showLinks : undefined,
            }
          : undefined
      }
      selection={selection}
      urls={urls}
      view={view}
      onView={setView}
      outcomes={outcomes}
      changes={changes}
      exporting={<ExportButton view={view} />}
      layout={layout}
      onHeight={onHeight}
      waits={waits}
      onSelect={select}
      onReveal={reveal}
      onMissingUrl={onMissingUrl}
    />
  );
}

let chosenView: FlowView = 'diagram';

/** Stays the same while the pane comes and goes, as it does on narrow screens. */
function useFlowView() {
  const [view, setView] = useState(chosenView);
  const choose = (next: FlowView) => {
    chosenView = next;
    setView(next);
  };
  return [view, choose] as const;
}

/** The id of the work that an analysis is of: that of the open work, once its own analysis has arrived. */
function useWorkOf(analysis: Analysis): string {
  const id = useApp(selectWorkId);
  const [known, setKnown] = useState({ analysis, id });
  if (known.analysis === analysis) return known.id;
  setKnown({ analysis, id });
  return id;
}

const selectSelection = (state: AppStore) => state.work.selection;
