import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createDocumentEditor, type DocumentEditorHandle } from './createDocumentEditor.ts';
import styles from './DocumentEditor.module.css';
import type { DocumentEditorProps } from './DocumentEditor.tsx';
import { followEditorTheme } from './followTheme.ts';
import { useLanguage } from './language/useLanguage.ts';
import type { Monaco } from './loadMonaco.ts';
import { useLitRanges } from './useLitRanges.ts';

/** Ties the editor's life to the component's and hands each changed prop on. Order matters: the text comes first. */
export function MonacoEditor(props: DocumentEditorProps & { readonly monaco: Monaco }) {
  const { monaco, uri, text, format, textVersion, openUris, problems, highlights, reveal } = props;
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
      onCaret: (offset) => latest.current.onCaret?.(offset),
      onPoint: (offset) => latest.current.onPoint?.(offset),
      onPress: (offset) => latest.current.onPress?.(offset),
      onEscape: () => latest.current.onEscape?.(),
      onApplyFix: (fix) => latest.current.onApplyFix?.(fix),
      onTabMovesFocus: setTabMovesFocus,
    });
    // The window's paste handler opens documents; what is pasted here is an edit.
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
  }, [monaco]);

  useLayoutEffect(() => {
    handle?.show({ uri, text, format, textVersion });
    handle?.keepOnly(openUris === undefined ? [uri] : [uri, ...openUris]);
  }, [handle, uri, text, format, textVersion, openUris]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document needs its own markers.
  useEffect(() => handle?.setProblems(problems), [handle, problems, uri]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document needs its own highlights.
  useEffect(() => handle?.setHighlights(highlights), [handle, highlights, uri]);

  useLitRanges(handle, uri);

  useLanguage(monaco, handle);

  useEffect(() => {
    if (handle === undefined || reveal === undefined || reveal.nonce === revealed.current) return;
    revealed.current = reveal.nonce;
    handle.reveal(reveal.range, reveal.focus === true);
  }, [handle, reveal]);

  return (
    <div className={styles.frame}>
      {/* `monaco-component` carries Monaco's colours to its context menu, which stands beside the editor proper. */}
      <div ref={host} className={`${styles.host} monaco-component`} />
      {tabMovesFocus && <p className={styles.tabHint}>Tab leaves the editor</p>}
    </div>
  );
}
