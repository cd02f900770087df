import { useId, useMemo } from 'react';
import { stepToProblem } from '../../features/commands/stepToProblem.ts';
import { DocumentEditor } from '../../features/editor/DocumentEditor.tsx';
import type { Highlight } from '../../features/editor/toDecoration.ts';
import { useWordWrap } from '../../features/editor/wordWrap.ts';
import type { CallbackRequest, LinkRequest } from '../../openapi/index.ts';
import { allCallbacks, allWebhooks, linkOf, readingOf, sourceKindOf } from '../../openapi/index.ts';
import { partsInDocument } from '../../openapi/language/index.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import type { AppStore, Store } from '../../store/createAppStore.ts';
import { selectOpenUris, selectShownProblems, selectShowsBoth } from '../../store/documentSelectors.ts';
import { formatOf } from '../../store/formatOf.ts';
import { useActions, useApp, useAppStore } from '../../store/hooks.ts';
import { positionAt } from '../../store/positionAt.ts';
import { type Attention, shownUri, textOf } from '../../store/state.ts';
import { DocumentBar } from './DocumentBar.tsx';
import styles from './DocumentSection.module.css';
import { MissingFiles } from './MissingFiles.tsx';
import { SetTabs, useFileChoice } from './SetTabs.tsx';

/** The document's text with its problems and coloured keys. */
export function DocumentSection() {
  const uri = useApp(shownUri);
  const panel = useId();
  const text = useApp(selectText);
  const textVersion = useApp(selectTextVersion);
  const problems = useApp(selectShownProblems);
  const openUris = useApp(selectOpenUris);
  const reveal = useApp(selectReveal);
  const highlights = useHighlights(uri);
  const {
    applyFix,
    askForNote,
    editText,
    moveCaret,
    pressCaret,
    release,
    replaceText,
    setHover,
    undoReplace,
  } = useActions();
  const store = useAppStore();
  const format = formatOf(text);
  const choice = useFileChoice();
  const [wrap] = useWordWrap();
  const both = useApp(selectShowsBoth);
  return (
    <>
      {choice === 'few' && <SetTabs panel={panel} />}
      {both ? (
        <DifferencesSection />
      ) : (
        <>
          <DocumentBar choice={choice} format={format} text={text} uri={uri} />
          <MissingFiles />
        </>
      )}
      {/* Kept while both versions are on screen: what can be undone in it would be gone. */}
      <div id={panel} className={styles.editor} hidden={both}>
        <DocumentEditor
          uri={uri}
          text={text}
          format={format}
          textVersion={textVersion}
          openUris={openUris}
          problems={problems}
          highlights={highlights}
          reveal={
            reveal?.uri === uri && reveal.inOther !== true && !both
              ? { range: reveal, nonce: reveal.nonce, focus: reveal.asked }
              : undefined
          }
          wrap={wrap}
          onChange={(next) => editText(next, uri)}
          onReplace={(next) => replaceText(next, uri)}
          onUndoBeyond={undoReplace}
          onApplyFix={applyFix}
          onCaret={(offset) => moveCaret(offset === undefined ? undefined : { uri, offset })}
          onPoint={(offset) => setHover(offset === undefined ? undefined : expressionAt(store, uri, offset))}
          onPress={(offset) => pressCaret({ uri, offset })}
          onEscape={release}
          onNote={(number) => askForNote({ kind: 'read', number })}
          onNextProblem={(direction, offset) => stepToProblem(store, direction, { uri, offset })}
        />
      </div>
    </>
  );
}

const DifferencesSection = lazyPart({
  name: 'What differs between the two versions',
  load: () => import('../compare/DifferencesSection.tsx'),
});

/** What the pointer is over, as long as the analysis is of the text on screen. */
function expressionAt(store: Store, uri: string, offset: number): Attention | undefined {
  const state = store.getState();
  if (state.current.revision !== state.revision) return undefined;
  const at = positionAt(state, uri, offset);
  return at?.part === undefined ? undefined : { kind: 'part', callbackId: at.callbackId, part: at.part };
}

/** The expressions of all keys in the hue of their kind, and the lines of the selected callback. */
function useHighlights(uri: string): readonly Highlight[] {
  const analysis = useApp(selectCurrentAnalysis);
  const selected = useApp(selectSelectedCallback);
  const expressions = useMemo(
    () => [
      ...allCallbacks(analysis).flatMap((callback) => expressionsOf(callback, uri)),
      ...onceEach((analysis.links ?? []).flatMap((link) => expressionsOfLink(link, uri))),
    ],
    [analysis, uri],
  );
  return useMemo(() => {
    const webhook = allWebhooks(analysis).find(({ id }) => id === selected);
    const callback = allCallbacks(analysis).find(({ id }) => id === selected);
    const range = webhook?.extent ?? callback?.keyExtent ?? (selected && linkOf(analysis, selected)?.extent);
    return range && range.uri === uri ? [{ range, kind: 'callback' }, ...expressions] : expressions;
  }, [analysis, expressions, selected, uri]);
}

/** Several responses may share a link. */
function onceEach(highlights: readonly Highlight[]): readonly Highlight[] {
  return [...new Map(highlights.map((each) => [each.range.start, each])).values()];
}

/** Those of its parameters and its body; see `onceEach`. */
function expressionsOfLink({ link }: LinkRequest, uri: string): readonly Highlight[] {
  return link.expressions.slice(0, MOST_COLOURED).flatMap(({ expression, range }) => {
    if (range.uri !== uri) return [];
    const message = 'message' in expression ? expression.message : 'request';
    return [{ range, kind: sourceKindOf(expression), message }];
  });
}

/** Parts of one key, which are on one line: the editor draws each as an element. */
const MOST_COLOURED = 200;

function expressionsOf(callback: CallbackRequest, uri: string): readonly Highlight[] {
  const places = partsInDocument(callback);
  return readingOf(callback)
    .parsed.parts.slice(0, MOST_COLOURED)
    .flatMap((part, index) => {
      if (part.kind !== 'expression') return [];
      const { expression } = part;
      const kind = sourceKindOf(expression);
      const message = 'message' in expression ? expression.message : 'request';
      return (places[index]?.ranges ?? []).flatMap((range) =>
        range.uri === uri ? [{ range, kind, message }] : [],
      );
    });
}

const selectText = (state: AppStore) => textOf(state.work.set, shownUri(state));
const selectTextVersion = (state: AppStore) => state.textVersion;
const selectReveal = (state: AppStore) => state.reveal;
const selectCurrentAnalysis = (state: AppStore) => state.current.analysis;
const selectSelectedCallback = (state: AppStore) => state.work.selection?.callbackId;
