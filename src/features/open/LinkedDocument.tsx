import { readAddress } from '../../remote/documentAddress.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LinkedDocument.module.css';
import { OpeningState } from './OpeningState.tsx';
import { type Opening, useOpenUrl } from './useOpenUrl.ts';

/** Asks before a link makes this browser fetch something: whose server it is, and what is sent. */
export default function LinkedDocument({ url, onDone }: { url: string; onDone: () => void }) {
  const { opening, open, cancel, retry, stopWaiting } = useOpenUrl(onDone);
  const read = readAddress(url);
  const state: Opening = read.ok ? opening : { phase: 'failed', failure: read.failure };
  return (
    <section className={styles.card} aria-label="Document from this link">
      {read.ok && (
        <>
          <p className={styles.question}>
            This link opens a document from <code>{read.address.host}</code>. Fetch it?
          </p>
          <p className={styles.address}>{read.address.url}</p>
          <p className={styles.promise}>
            {read.address.note && `It is ${read.address.note}. `}The files it refers to on this host come
            along. Nothing has been fetched yet. Your browser asks without cookies and without saying which
            page it comes from.
          </p>
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
