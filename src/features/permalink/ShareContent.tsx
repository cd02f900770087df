import { useEffect, useState } from 'react';
import { useApp, useAppStore } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { type CopiedLink, copyLink } from './copyLink.ts';
import { downloadDocument, fileNameOf } from './downloadDocument.ts';
import { LinkField } from './LinkField.tsx';
import { linkedUrl } from './linkStateOf.ts';
import styles from './SharePopover.module.css';

/** Makes and copies the link when it comes on screen, and again when the user changes what it holds. */
export function ShareContent({ times, onCopyAgain }: { times: number; onCopyAgain: () => void }) {
  const store = useAppStore();
  const url = useApp(({ work }) => linkedUrl(work));
  const documents = useApp(({ work }) => work.set.documents);
  const [withSecrets, setWithSecrets] = useState(false);
  const [withDocument, setWithDocument] = useState(false);
  const [made, setMade] = useState<CopiedLink>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` counts how often the user asked.
  useEffect(() => {
    let isCurrent = true;
    void copyLink(store, { withSecrets, withDocument }).then((next) => isCurrent && setMade(next));
    return () => {
      isCurrent = false;
    };
  }, [store, withSecrets, withDocument, times]);

  const byUrl = url !== undefined && !withDocument;
  return (
    <div className={styles.share}>
      <div className={styles.said} aria-live="polite">
        {made && (
          <p>
            <strong>{made.copied ? 'Link copied.' : 'Copy this link with the keyboard.'}</strong>{' '}
            {byUrl
              ? 'It names the address of the document; whoever opens it fetches it from there. Nothing was uploaded.'
              : 'The document is inside the link; nothing was uploaded.'}
          </p>
        )}
      </div>
      <LinkField link={made?.link} />
      {made && made.leftOut.length > 0 && (
        <Secrets names={made.leftOut} included={withSecrets} onInclude={setWithSecrets} />
      )}
      {url !== undefined && (
        <Choice checked={withDocument} onChange={setWithDocument}>
          Put the document itself into the link
        </Choice>
      )}
      <div className={styles.actions}>
        {documents.map((document) => (
          <Button
            key={document.uri}
            title={fileNameOf(document.uri)}
            onClick={() => downloadDocument(document)}
          >
            Download {documents.length === 1 ? 'document' : fileNameOf(document.uri)}
          </Button>
        ))}
        <Button look="primary" onClick={onCopyAgain}>
          Copy again
        </Button>
      </div>
    </div>
  );
}

function Secrets({
  names,
  included,
  onInclude,
}: {
  names: readonly string[];
  included: boolean;
  onInclude: (included: boolean) => void;
}) {
  return (
    <div className={styles.secrets} data-included={included}>
      <p>
        {included ? 'Everyone with this link can read ' : 'Left out: the value of '}
        {names.map((name, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <code>{name}</code>
          </span>
        ))}
        .
      </p>
      <Choice checked={included} onChange={onInclude}>
        Include secret values
      </Choice>
    </div>
  );
}

function Choice(props: { checked: boolean; onChange: (checked: boolean) => void; children: string }) {
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.children}
    </label>
  );
}
