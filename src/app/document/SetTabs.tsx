import { useMemo } from 'react';
import type { Problem, Severity } from '../../openapi/index.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import type { AppStore } from '../../store/createAppStore.ts';
import { useActions, useApp } from '../../store/hooks.ts';
import { shownUri } from '../../store/state.ts';

const DocumentTabs = lazyPart({
  name: 'The tabs of the open files',
  load: () => import('../../features/editor/DocumentTabs.tsx'),
});

const FilePicker = lazyPart({
  name: 'The list of the open files',
  load: () => import('../../features/editor/FilePicker.tsx'),
});

/** So many tabs are found at a glance. */
const FEW = 6;

/** How the documents of the set are chosen from: there is only one, they are few, or a list is searched. */
export type FileChoice = 'one' | 'few' | 'many';

export function useFileChoice(): FileChoice {
  const count = useApp(selectCount);
  return count < 2 ? 'one' : count <= FEW ? 'few' : 'many';
}

/** A few documents as tabs. */
export function SetTabs({ panel }: { panel: string }) {
  return <DocumentTabs {...useFiles()} panel={panel} />;
}

/** Many documents as a list that is searched. */
export function SetPicker() {
  return <FilePicker {...useFiles()} />;
}

function useFiles() {
  const uris = useApp(selectUris);
  const entry = useApp(selectEntry);
  const shown = useApp(shownUri);
  const problems = useApp(selectProblems);
  const { showDocument } = useActions();
  const severities = useMemo(() => worstByDocument(problems), [problems]);
  return { uris, entry, shown, severities, onShow: showDocument };
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
const selectCount = ({ work }: AppStore) => work.set.documents.length;
const selectEntry = ({ work }: AppStore) => work.set.entry;
const selectProblems = ({ current }: AppStore) => current.analysis.problems;
