import { lazyPart } from '../../parts/lazyPart.tsx';
import styles from './SchemaView.module.css';

const Markdown = lazyPart({
  name: 'The formatting of descriptions',
  load: async () => ({ default: (await import('./Markdown.tsx')).Markdown }),
  meanwhile: Plain,
  instead: Plain,
});

/** A description from the document. Plain words need no Markdown, and do not wait for it. */
export function MarkdownText({ text }: { readonly text: string }) {
  return (
    <div className={styles.description}>
      {/[*_`[\]#<>|~&\\]|^\s*[-+\d]|https?:|\n\s*\n/m.test(text) ? (
        <Markdown text={text} />
      ) : (
        <Plain text={text} />
      )}
    </div>
  );
}

function Plain({ text }: { readonly text: string }) {
  return <p>{text}</p>;
}
