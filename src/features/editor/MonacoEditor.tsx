import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import * as monaco from '../../monaco/monaco.ts';
import { followEditorTheme } from '../../monaco/theme.ts';
import type { Fix, Problem, Range } from '../../openapi/index.ts';
import { createDocumentEditor, type DocumentEditorHandle } from './createDocumentEditor.ts';
import styles from './DocumentEditor.module.css';
import { useLanguage } from './language/registerLanguage.ts';
import type { Highlight } from './toDecoration.ts';
import { useLitRanges } from './useLitRanges.ts';
import { useNoteMarks } from './useNoteMarks.ts';

export interface DocumentEditorProps {
  /** The document's name in its set. */
  readonly uri: string;
  readonly text: string;
  readonly format: 'yaml' | 'json';
  /** Grows when the app, not this editor, wrote the text: only then does `text` replace what the editor holds. */
  readonly textVersion: number;
  /** Names of all open documents; those left out lose their undo history. Without it only `uri` is kept. */
  readonly openUris?: readonly string[];
  /** Problems of this document. */
  readonly problems: readonly Problem[];
  readonly highlights: readonly Highlight[];
  /** Where to go; a new `nonce` goes there again. */
  readonly reveal: { readonly range: Range; readonly nonce: number; readonly focus?: boolean } | undefined;
  /** Whether long lines break at the editor's edge. */
  readonly wrap?: boolean;
  onChange(text: string): void;
  /** The user put a text in the place of all there was. Without it, that is a change as any. */
  onReplace?(text: string): void;
  /** Undo, where the text has nothing left to undo. */
  onUndoBeyond?(): void;
  /**
   * The user moved the caret, or came to where it is; moves by the app beside the user are not told. Without an offset
   * the user left the text.
   */
  onCaret?(offset: number | undefined): void;
  /** The pointer is over this character, or over none. */
  onPoint?(offset: number | undefined): void;
  /** The user pressed on this character. */
  onPress?(offset: number): void;
  /** Escape, when nothing was open that it closes. */
  onEscape?(): void;
  onApplyFix?(fix: Fix): void;
  /** The user asked for the next problem after the caret, or the one before it. */
  onNextProblem?(direction: 1 | -1, offset: number): void;
  /** The user pressed on the mark of a note. */
  onNote?(number: number): void;
}

/** Ties the editor's life to the component's and hands each changed prop on. Order matters: the text comes first. */
export default function MonacoEditor(props: DocumentEditorProps) {
  const { uri, problems, highlights, reveal } = props;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const revealed = useRef<number>(undefined);
  const [handle, setHandle] = useState<DocumentEditorHandle>();
  const [tabMovesFocus, setTabMovesFocus] = useState(false);

  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const stopTheme = followEditorTheme(monaco);
    const created = createDocumentEditor(monaco, element, {
      onChange: (next) => latest.current.onChange(next),
      onReplace: (next) => (latest.current.onReplace ?? latest.current.onChange)(next),
      onUndoBeyond: () => latest.current.onUndoBeyond?.(),
      onCaret: (offset) => latest.current.onCaret?.(offset),
      onPoint: (offset) => latest.current.onPoint?.(offset),
      onPress: (offset) => latest.current.onPress?.(offset),
      onEscape: () => latest.current.onEscape?.(),
      onApplyFix: (fix) => latest.current.onApplyFix?.(fix),
      onNextProblem: (direction, offset) => latest.current.onNextProblem?.(direction, offset),
      onNote: (number) => latest.current.onNote?.(number),
      onTabMovesFocus: setTabMovesFocus,
    });
    // The window's paste handler opens documents; a paste here is an edit.
    const keepPaste = (event: Event) => event.stopPropagation();
    element.addEventListener('paste', keepPaste);
    revealed.current = undefined;
    setHandle(created);
    return () => {
      element.removeEventListener('paste', keepPaste);
      created.dispose();
      stopTheme();
      setHandle(undefined);
    };
  }, []);

  const shown = useShownDocument(handle, props);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document needs its own markers.
  useEffect(() => shown?.setProblems(problems), [shown, problems, uri]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document needs its own highlights.
  useEffect(() => shown?.setHighlights(highlights), [shown, highlights, uri]);

  const { wrap = false } = props;
  useEffect(() => handle?.setWrap(wrap), [handle, wrap]);

  useLitRanges(shown, uri);

  useNoteMarks(shown, uri);

  useLanguage(monaco, shown);

  useEffect(() => {
    if (shown === undefined || reveal === undefined || reveal.nonce === revealed.current) return;
    revealed.current = reveal.nonce;
    shown.reveal(reveal.range, reveal.focus === true);
  }, [shown, reveal]);

  return (
    <div className={styles.frame}>
      {/* The one Tab stop: the text itself is passed, since Tab indents there. */}
      <button type="button" className={styles.enter} data-editor-stop onClick={() => handle?.focus()}>
        <span className={styles.hint}>
          <kbd>Enter</kbd> edits this text; <kbd>Escape</kbd>, then <kbd>Tab</kbd> leaves it
        </span>
      </button>
      {/* `monaco-component` carries Monaco's colours to its context menu, which is beside the editor proper. */}
      <div ref={host} className={`${styles.host} monaco-component`} />
      {tabMovesFocus && <p className={`${styles.hint} ${styles.tabHint}`}>Tab leaves the editor</p>}
    </div>
  );
}

/**
 * Shows the document. One that the editor does not have yet is made ready in a task of its own and shown in another, since
 * either takes a while for a long text, and the page has enough to do when a document opens.
 *
 * @returns The editor once it has the document on screen.
 */
function useShownDocument(
  handle: DocumentEditorHandle | undefined,
  { uri, text, format, textVersion, openUris }: DocumentEditorProps,
): DocumentEditorHandle | undefined {
  const [shownUri, setShownUri] = useState<string>();
  useLayoutEffect(() => {
    if (handle === undefined) return undefined;
    const document = { uri, text, format, textVersion };
    const show = () => {
      handle.show(document);
      handle.keepOnly(openUris === undefined ? [uri] : [uri, ...openUris]);
      setShownUri(uri);
    };
    // The first one takes the place of the same text as it is shown while the editor loads; and no letter of someone who
    // types on in a text that has just become another document may fall between the two.
    if (handle.has(uri) || handle.current() === undefined || handle.hasFocus()) {
      show();
      return undefined;
    }
    handle.hold();
    let timer = setTimeout(() => {
      handle.prepare(document);
      timer = setTimeout(show);
    });
    return () => clearTimeout(timer);
  }, [handle, uri, text, format, textVersion, openUris]);
  return shownUri === uri ? handle : undefined;
}
