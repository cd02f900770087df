import { useMemo } from 'react';
import type { Problem, Severity } from '../openapi/index.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { shownUri } from '../store/state.ts';

const DocumentTabs = lazyPart({
  name: 'The tabs of the open files',
  load: () => import('../features/editor/DocumentTabs.tsx'),
});

/** The documents of the set as tabs; none where there is only one. */
export function SetTabs({ panel }: { panel: string }) {
  const uris = useApp(selectUris);
  const entry = useApp(selectEntry);
  const shown = useApp(shownUri);
  const problems = useApp(selectProblems);
  const { showDocument } = useActions();
  const severities = useMemo(() => worstByDocument(problems), [problems]);
  if (uris.length < 2) return null;
  return (
    <DocumentTabs
      uris={uris}
      entry={entry}
      shown={shown}
      panel={panel}
      severities={severities}
      onShow={showDocument}
    />
  );
}

function worstByDocument(problems: readonly Problem[]): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { range, severity } of problems) {
    const known = worst.get(range.uri);
    if (severity === 'error' || (severity === 'warning' && known !== 'error')) worst.set(range.uri, severity);
  }
  return worst;
}

/** The entry first, then by path. */
const selectUris = ({ work }: AppStore): readonly string[] => {
  const { documents, entry } = work.set;
  const others = documents.flatMap(({ uri }) => (uri === entry ? [] : [uri]));
  return [entry, ...others.sort((one, other) => (one < other ? -1 : 1))];
};
const selectEntry = ({ work }: AppStore) => work.set.entry;
const selectProblems = ({ current }: AppStore) => current.analysis.problems;
