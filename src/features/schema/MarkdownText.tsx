import { lazy, Suspense } from 'react';
import styles from './SchemaView.module.css';

const Markdown = lazy(() => import('./Markdown.tsx').then((module) => ({ default: module.Markdown })));

/** A description from the document. Plain words need no Markdown, and do not wait for it. */
export function MarkdownText({ text }: { readonly text: string }) {
  const plain = <p>{text}</p>;
  return (
    <div className={styles.description}>
      {/[*_`[\]#<>|~&\\]|^\s*[-+\d]|https?:|\n\s*\n/m.test(text) ? (
        <Suspense fallback={plain}>
          <Markdown text={text} />
        </Suspense>
      ) : (
        plain
      )}
    </div>
  );
}
