import { useMemo } from 'react';
import { DocumentEditor } from '../features/editor/DocumentEditor.tsx';
import { allCallbacks, sourceKindOf } from '../openapi/index.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { selectHoveredPart } from '../store/selectors.ts';
import { entryText } from '../store/state.ts';
import { Button } from '../ui/Button.tsx';
import styles from './DocumentSection.module.css';

/** The document's text with its problems and coloured keys. */
export function DocumentSection() {
  const uri = useApp(selectUri);
  const text = useApp(selectText);
  const textVersion = useApp(selectTextVersion);
  const problems = useApp(selectProblems);
  const openUris = useApp(selectOpenUris);
  const reveal = useApp(selectReveal);
  const highlights = useHighlights(uri);
  const { applyFix, editText } = useActions();
  const format = /^\s*[[{]/.test(text) ? 'json' : 'yaml';
  return (
    <>
      <header className={styles.bar}>
        <h2 className={styles.name}>{uri}</h2>
        <span className={styles.format}>{format.toUpperCase()}</span>
        <FragmentOffer text={text} uri={uri} />
      </header>
      <div className={styles.editor}>
        <DocumentEditor
          uri={uri}
          text={text}
          format={format}
          textVersion={textVersion}
          openUris={openUris}
          problems={problems}
          highlights={highlights}
          reveal={
            reveal?.uri === uri ? { range: reveal, nonce: reveal.nonce, focus: reveal.asked } : undefined
          }
          onChange={editText}
          onApplyFix={applyFix}
        />
      </div>
    </>
  );
}

/** An operation or path item typed into the editor can be wrapped into a document, as a pasted one can. */
function FragmentOffer({ text, uri }: { text: string; uri: string }) {
  const isFragment = useApp(selectIsFragment);
  const { offerText } = useActions();
  if (!isFragment) return null;
  return <Button onClick={() => void offerText(uri, text, { kind: 'paste' })}>Wrap in a document…</Button>;
}

function useHighlights(uri: string) {
  const analysis = useApp(selectCurrentAnalysis);
  const selected = useApp(selectSelectedCallback);
  const hovered = useApp(selectHoveredPart);
  return useMemo(
    () =>
      allCallbacks(analysis).flatMap((callback) =>
        callback.parsed.parts.flatMap((part, index) => {
          const range = callback.partRanges[index];
          if (part.kind !== 'expression' || range?.uri !== uri) return [];
          return [
            {
              range,
              kind: sourceKindOf(part.expression),
              active: callback.id === selected && index === hovered,
            },
          ];
        }),
      ),
    [analysis, uri, selected, hovered],
  );
}

/** Problems of this document only; the others have documents of their own. */
const selectProblems = (state: AppStore) =>
  state.current.analysis.problems.filter((problem) => problem.range.uri === state.work.set.entry);
const selectUri = (state: AppStore) => state.work.set.entry;
const selectText = (state: AppStore) => entryText(state.work.set);
/** What Undo can bring back keeps its own undo history too. */
const selectOpenUris = ({ work, notice }: AppStore) => {
  const undo = notice?.kind === 'done' ? notice.undo : undefined;
  return [...new Set([...work.set.documents, ...(undo?.set.documents ?? [])].map((each) => each.uri))];
};
const selectTextVersion = (state: AppStore) => state.textVersion;
const selectReveal = (state: AppStore) => state.reveal;
const selectCurrentAnalysis = (state: AppStore) => state.current.analysis;
const selectSelectedCallback = (state: AppStore) => state.work.selection?.callbackId;
const selectIsFragment = (state: AppStore) => state.current.analysis.kind.kind === 'fragment';
