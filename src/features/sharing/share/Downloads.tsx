import type { SourceDocument } from '../../../openapi/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { fileNameOf, saveFile } from '../../../ui/saveFile.ts';
import styles from './SharePopover.module.css';

/** More buttons than this would fill the dialog. */
const SHOWN = 3;

/** The open documents as files, and the slice where one is chosen. */
export function Downloads({
  documents,
  slice,
}: {
  documents: readonly SourceDocument[];
  slice: SourceDocument | undefined;
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
      {slice && <Download document={slice}>slice</Download>}
    </>
  );
}

function Download({ document, children }: { document: SourceDocument; children: string }) {
  return (
    <Button
      title={fileNameOf(document.uri)}
      onClick={() => saveFile(fileNameOf(document.uri), document.text)}
    >
      Download {children}
    </Button>
  );
}
