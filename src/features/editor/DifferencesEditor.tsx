import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import * as monaco from '../../monaco/monaco.ts';
import { followEditorTheme } from '../../monaco/theme.ts';
import type { Range } from '../../openapi/index.ts';
import {
  createDifferencesEditor,
  type DifferencesHandle,
  type DocumentPair,
} from './createDifferencesEditor.ts';
import styles from './DocumentEditor.module.css';
import { useWordWrap } from './wordWrap.ts';

export interface DifferencesEditorProps {
  readonly pair: DocumentPair;
  /** Where to go; a new `nonce` goes there again. */
  readonly reveal:
    | { readonly range: Range; readonly version: 'before' | 'after'; readonly nonce: number }
    | undefined;
  /** How many stretches of lines differ, once that is known. */
  onCount(count: number | undefined): void;
  /** Told how to go on to the next difference, for as long as it can. */
  onReady(goTo: ((direction: 'next' | 'previous') => void) | undefined): void;
}

/** Both versions of a document and what differs, for reading. */
export default function DifferencesEditor(props: DifferencesEditorProps) {
  const { pair, reveal } = props;
  const { name, before, after } = pair;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const revealed = useRef<number>(undefined);
  const [handle, setHandle] = useState<DifferencesHandle>();
  const [wrap] = useWordWrap();

  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const stopTheme = followEditorTheme(monaco);
    const created = createDifferencesEditor(monaco, element, (count) => latest.current.onCount(count));
    setHandle(created);
    latest.current.onReady(created.goTo);
    return () => {
      latest.current.onReady(undefined);
      created.dispose();
      stopTheme();
      setHandle(undefined);
    };
  }, []);

  useLayoutEffect(() => handle?.show({ name, before, after }), [handle, name, before, after]);
  useEffect(() => handle?.setWrap(wrap), [handle, wrap]);
  useEffect(() => {
    if (handle === undefined || reveal === undefined || reveal.nonce === revealed.current) return;
    revealed.current = reveal.nonce;
    handle.reveal(reveal.range, reveal.version);
  }, [handle, reveal]);

  return (
    <div className={styles.frame}>
      <div ref={host} className={`${styles.host} monaco-component`} />
    </div>
  );
}
