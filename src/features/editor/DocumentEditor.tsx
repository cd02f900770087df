import type { Fix, Problem, Range } from '../../openapi/index.ts';
import { PartFailureBox } from '../../parts/PartFailure.tsx';
import styles from './DocumentEditor.module.css';
import { EditorSkeleton } from './EditorSkeleton.tsx';
import { EDITOR } from './loadMonaco.ts';
import type { Highlight } from './toDecoration.ts';
import { useMonaco } from './useMonaco.ts';

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
  onChange(text: string): void;
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
}

/** The document's text in Monaco, which loads on first use; until then, and if it cannot load, as plain text. */
export function DocumentEditor(props: DocumentEditorProps) {
  const loading = useMonaco();
  if (loading.state === 'ready') {
    const { monaco, MonacoEditor } = loading.editor;
    return <MonacoEditor {...props} monaco={monaco} />;
  }
  return (
    <div className={styles.frame} aria-busy={loading.state === 'loading'}>
      {loading.state === 'failed' && <PartFailureBox name={EDITOR.name} onRetry={loading.retry} />}
      <EditorSkeleton text={props.text} />
    </div>
  );
}
