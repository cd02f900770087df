import { readAddress } from '../../remote/documentAddress.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LinkedDocument.module.css';
import { OpeningState } from './OpeningState.tsx';
import type { Purpose } from './openInto.ts';
import { type Opening, useOpenUrl } from './useOpenUrl.ts';

interface QuestionProps {
  readonly phase: Opening['phase'];
  readonly host: string;
  readonly purpose: Purpose;
}

function Question({ phase, host, purpose }: QuestionProps) {
  const from = <code>{host}</code>;
  if (phase === 'idle' && purpose === 'compare')
    return <>This link names a document from {from}. Fetch it and compare?</>;
  if (phase === 'idle') return <>This link opens a document from {from}. Fetch it?</>;
  if (phase === 'failed') return <>The document that this link names, from {from}, was not opened.</>;
  return <>Fetching the document that this link names, from {from}…</>;
}

interface LinkedDocumentProps {
  readonly url: string;
  readonly purpose: Purpose;
  readonly onDone: () => void;
}

/** Asks before a link makes this browser fetch something, naming the server and the data sent. */
export default function LinkedDocument({ url, purpose, onDone }: LinkedDocumentProps) {
  const { opening, open, cancel, retry, stopWaiting } = useOpenUrl(onDone, purpose);
  const read = readAddress(url);
  const state: Opening = read.ok ? opening : { phase: 'failed', failure: read.failure };
  return (
    <section className={styles.card} aria-label="Document from this link">
      {read.ok && (
        <>
          <p className={styles.question}>
            <Question phase={state.phase} host={read.address.host} purpose={purpose} />
          </p>
          <p className={styles.address}>{read.address.url}</p>
          {state.phase === 'idle' && (
            <p className={styles.promise}>
              {read.address.note && `It is ${read.address.note}. `}The files it refers to on this host are
              fetched too. Nothing has been fetched yet. Your browser sends no cookies; the host sees that{' '}
              <code>{location.host}</code> asks, but not your link.{' '}
              {purpose === 'compare' ? 'What is open stays open.' : 'Undo then restores what is open now.'}
            </p>
          )}
        </>
      )}
      <OpeningState opening={state} onCancel={cancel} onRetry={retry} onStopWaiting={stopWaiting} />
      {(state.phase === 'idle' || state.phase === 'failed') && (
        <div className={styles.actions}>
          {state.phase === 'idle' && (
            <Button look="primary" onClick={() => open(url)}>
              Fetch
            </Button>
          )}
          <Button onClick={onDone}>{state.phase === 'idle' ? 'Not now' : 'Close'}</Button>
        </div>
      )}
    </section>
  );
}
