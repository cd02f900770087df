import { fetched } from '../../parts/fetched.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { whenCalm } from '../../ui/whenCalm.ts';
import styles from './DocumentEditor.module.css';
import { EditorSkeleton } from './EditorSkeleton.tsx';
import type { DocumentEditorProps } from './MonacoEditor.tsx';

/** The document's text in Monaco, which loads once the page is idle and nothing is being opened; until then, and if it cannot load, as plain text. */
export const DocumentEditor = lazyPart<DocumentEditorProps>({
  name: 'The editor',
  async load() {
    await whenCalm();
    await fetched('monaco');
    // It runs for a while once it has arrived, and what was opened meanwhile goes before it.
    await whenCalm();
    return import('./MonacoEditor.tsx');
  },
  meanwhile: ({ text }) => (
    <div className={styles.frame} aria-busy="true">
      <EditorSkeleton text={text} />
    </div>
  ),
  instead: ({ text }) => (
    <div className={styles.frame}>
      <EditorSkeleton text={text} />
    </div>
  ),
});
