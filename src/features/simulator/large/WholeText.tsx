import type { Ref } from 'react';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { Range } from '../../../openapi/index.ts';
import { Button } from '../../../ui/Button.tsx';
import type { PlainEditor } from '../../editor/createPlainEditor.ts';
import type { LoadedEditor } from '../../editor/loadMonaco.ts';
import { useMonaco } from '../../editor/useMonaco.ts';
import styles from './Large.module.css';

export interface WholeTextHandle {
  select(range: Range | undefined): void;
}

interface WholeTextProps {
  readonly ref?: Ref<WholeTextHandle>;
  /** The accessible name. */
  readonly name: string;
  readonly text: string;
  readonly lit?: boolean;
  /** What is selected at first. */
  readonly start?: Range | undefined;
  readonly onText: (text: string) => void;
}

/**
 * A large text in the document's kind of editor, which draws the lines in sight alone. What is typed is told at each
 * pause and whenever the text is left: reading a megabyte anew with each letter would keep the next one waiting.
 */
export function WholeText(props: WholeTextProps) {
  const loading = useMonaco();
  return (
    <div className={styles.editor} data-lit={props.lit || undefined} aria-busy={loading.state === 'loading'}>
      {loading.state === 'ready' && <LoadedText {...props} editor={loading.editor} />}
      {loading.state === 'loading' && <p className={styles.waiting}>Loading the editor…</p>}
      {loading.state === 'failed' && (
        <div className={styles.waiting} role="alert">
          The editor could not be loaded. Check your connection, then try again.
          <Button onClick={loading.retry}>Try again</Button>
        </div>
      )}
    </div>
  );
}

function LoadedText({ editor, ref, name, text, start, onText }: WholeTextProps & { editor: LoadedEditor }) {
  const host = useRef<HTMLDivElement>(null);
  const [plain, setPlain] = useState<PlainEditor>();
  const latest = useRef({ text, start, onText });
  useLayoutEffect(() => {
    latest.current = { text, start, onText };
  });
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const first = latest.current;
    const created = editor.createPlainEditor(editor.monaco, host.current, {
      name,
      text: first.text,
      onText: (next) => latest.current.onText(next),
    });
    created.select(first.start);
    setPlain(created);
    return () => created.dispose();
  }, [editor, name]);
  useEffect(() => plain?.show(text), [plain, text]);
  useImperativeHandle(ref, () => ({ select: (range) => plain?.select(range) }), [plain]);
  return <div ref={host} style={{ height: '100%' }} />;
}
