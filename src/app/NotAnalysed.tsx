import type { AppStore } from '../store/createAppStore.ts';
import { useApp } from '../store/hooks.ts';
import { selectIsUnread } from '../store/selectors.ts';
import styles from './NotAnalysed.module.css';

/** Shown instead of the analysis while it runs, and if there is none. */
export function NotAnalysed() {
  // A view that follows a moment later is still shown this while the analysis is there.
  const waits = useApp(selectWaits);
  return (
    <div className={styles.place} aria-busy={!waits}>
      <p className={waits ? undefined : styles.reading}>
        {waits ? 'This document is not analysed yet.' : 'Reading the document…'}
      </p>
    </div>
  );
}

const selectWaits = (state: AppStore) => selectIsUnread(state) && !state.analyzing;
