import { Button } from '../../ui/Button.tsx';
import styles from './FetchMissing.module.css';
import { ReferredState } from './ReferredState.tsx';
import { useFetchMissing } from './useFetchMissing.ts';

/** Fetches the files that the open documents refer to and that are not there. */
export default function FetchMissing({ label, onBusy }: { label: string; onBusy?: (busy: boolean) => void }) {
  const { step, isFetching, fetchMissing, cancel } = useFetchMissing(onBusy);
  return (
    <>
      {/* Not disabled, so that keyboard focus stays on it. */}
      <Button
        className={styles.button}
        aria-disabled={isFetching}
        onClick={() => !isFetching && fetchMissing()}
      >
        {label}
      </Button>
      {step && (
        <div className={styles.step}>
          <ReferredState step={step} onCancel={cancel} />
        </div>
      )}
    </>
  );
}
