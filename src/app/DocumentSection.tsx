import { useId, useMemo } from 'react';
import { DocumentEditor } from '../features/editor/DocumentEditor.tsx';
import { shortName } from '../features/editor/shortName.ts';
import type { Highlight } from '../features/editor/toDecoration.ts';
import type { CallbackRequest } from '../openapi/index.ts';
import { allCallbacks, allWebhooks, readingOf, sourceKindOf } from '../openapi/index.ts';
import { callbackAt, partsInDocument } from '../openapi/language/index.ts';
import type { AppStore, Store } from '../store/createAppStore.ts';
import { selectOpenUris, selectShownProblems } from '../store/documentSelectors.ts';
import { formatOf } from '../store/formatOf.ts';
import { useActions, useApp, useAppStore } from '../store/hooks.ts';
import { type Attention, shownUri, textOf } from '../store/state.ts';
import { Button } from '../ui/Button.tsx';
import styles from './DocumentSection.module.css';
import { hasOpenApiField } from './hasOpenApiField.ts';
import { MissingFiles } from './MissingFiles.tsx';
import { SetTabs } from './SetTabs.tsx';

/** The document's text with its problems and coloured keys. */
export function DocumentSection() {
  const uri = useApp(shownUri);
  const entry = useApp(selectEntry);
  const panel = useId();
  const text = useApp(selectText);
  const textVersion = useApp(selectTextVersion);
  const problems = useApp(selectShownProblems);
  const openUris = useApp(selectOpenUris);
  const reveal = useApp(selectReveal);
  const highlights = useHighlights(uri);
  const { applyFix, editText, moveCaret, pressCaret, release, setHover } = useActions();
  const store = useAppStore();
  const format = formatOf(text);
  return (
    <>
      <SetTabs panel={panel} />
      <header className={styles.bar}>
        <h2 className={styles.name} title={uri}>
          {shortName(uri, entry)}
        </h2>
        <span className={styles.format}>{format.toUpperCase()}</span>
        <FragmentOffer text={text} uri={uri} />
        <StartHere uri={uri} text={text} />
        <FollowCaretSwitch />
      </header>
      <MissingFiles />
      <div id={panel} className={styles.editor}>
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
          onChange={(next) => editText(next, uri)}
          onApplyFix={applyFix}
          onCaret={(offset) => moveCaret(offset === undefined ? undefined : { uri, offset })}
          onPoint={(offset) => setHover(offset === undefined ? undefined : expressionAt(store, uri, offset))}
          onPress={(offset) => pressCaret({ uri, offset })}
          onEscape={release}
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

/** Of several descriptions in one set another one can be the entry. */
function StartHere({ text, uri }: { text: string; uri: string }) {
  const entry = useApp(selectEntry);
  const { startFrom } = useActions();
  const canStart = useMemo(() => uri !== entry && hasOpenApiField(text), [uri, entry, text]);
  if (!canStart) return null;
  return (
    <Button title="Show the callbacks of this file instead" onClick={() => startFrom(uri)}>
      Start from this file
    </Button>
  );
}

/** Whether the caret leads: what it is in is selected and lit elsewhere. */
function FollowCaretSwitch() {
  const followCaret = useApp(selectFollowCaret);
  const { setFollowCaret } = useActions();
  return (
    <label className={styles.follow} title="Select the callback that the caret is in">
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says `checked` itself
        role="switch"
        checked={followCaret}
        onChange={(event) => setFollowCaret(event.target.checked)}
      />
      Follow caret
    </label>
  );
}

/** What the pointer is over, as long as the analysis is of the text on screen. */
function expressionAt(store: Store, uri: string, offset: number): Attention | undefined {
  const { current, revision, work } = store.getState();
  if (current.revision !== revision) return undefined;
  const at = callbackAt(current.analysis, uri, offset, work.selection?.callbackId);
  return at?.part === undefined ? undefined : { kind: 'part', callbackId: at.callbackId, part: at.part };
}

/** The expressions of all keys in the hue of their kind, and the lines of the selected callback. */
function useHighlights(uri: string): readonly Highlight[] {
  const analysis = useApp(selectCurrentAnalysis);
  const selected = useApp(selectSelectedCallback);
  const expressions = useMemo(
    () => allCallbacks(analysis).flatMap((callback) => expressionsOf(callback, uri)),
    [analysis, uri],
  );
  return useMemo(() => {
    const webhook = allWebhooks(analysis).find(({ id }) => id === selected);
    const range = webhook?.extent ?? allCallbacks(analysis).find(({ id }) => id === selected)?.keyExtent;
    return range?.uri === uri ? [{ range, kind: 'callback' }, ...expressions] : expressions;
  }, [analysis, expressions, selected, uri]);
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
const selectFollowCaret = (state: AppStore) => state.followCaret;
const selectReveal = (state: AppStore) => state.reveal;
const selectCurrentAnalysis = (state: AppStore) => state.current.analysis;
const selectSelectedCallback = (state: AppStore) => state.work.selection?.callbackId;
const selectEntry = (state: AppStore) => state.work.set.entry;
const selectIsFragment = (state: AppStore) => state.current.analysis.kind.kind === 'fragment';
