import type { SourceDocument } from '../../../openapi/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { downloadDocument, fileNameOf } from './downloadDocument.ts';
import styles from './SharePopover.module.css';

/** More buttons than this would be all there is to see. */
const SHOWN = 3;

/** The open documents as files, and the excerpt where one is chosen. */
export function Downloads({
  documents,
  excerpt,
}: {
  documents: readonly SourceDocument[];
  excerpt: SourceDocument | undefined;
}) {
  const buttons = documents.map((document) => (
    <Download key={document.uri} document={document}>
      {documents.length === 1 ? 'document' : fileNameOf(document.uri)}
    </Download>
  ));
  return (
    <>
      {buttons.length <= SHOWN ? (
        buttons
      ) : (
        <details className={styles.downloads}>
          <summary>Download one of {documents.length} documents</summary>
          <div className={styles.files}>{buttons}</div>
        </details>
      )}
      {excerpt && <Download document={excerpt}>slice</Download>}
    </>
  );
}

function Download({ document, children }: { document: SourceDocument; children: string }) {
  return (
    <Button title={fileNameOf(document.uri)} onClick={() => downloadDocument(document)}>
      Download {children}
    </Button>
  );
}
