import { useState } from 'react';
import type { AppStore } from '../../store/createAppStore.ts';
import { useActions, useApp } from '../../store/hooks.ts';
import { selectIsUnread } from '../../store/selectors.ts';
import type { Trouble } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';
import { TroubleActions, TroubleText } from './AnalysisState.tsx';
import styles from './NoticeBar.module.css';

/** Says that the analysis takes long, with the way to stop it, or why the newest text has none. */
export function AnalysisNotice() {
  const slow = useApp(selectSlow);
  // Where there is nothing else to show, the answer's place says why.
  const trouble = useApp(selectNoticedTrouble);
  const [dismissed, setDismissed] = useState<Trouble>();
  const { stopAnalysis } = useActions();
  if (trouble === undefined && dismissed !== undefined) setDismissed(undefined);
  return (
    <section aria-label="Analysis" aria-live="polite">
      {slow !== undefined && (
        <div className={styles.notice}>
          <p className={styles.text}>
            <strong>{SLOW[slow]}</strong> Your text is safe: keep editing, or open another document.
          </p>
          <Button onClick={stopAnalysis}>Stop</Button>
        </div>
      )}
      {slow === undefined && trouble !== undefined && trouble !== dismissed && (
        <div className={styles.notice} data-kind={trouble === 'stopped' ? 'lacking' : 'trouble'}>
          <p className={styles.text}>
            <TroubleText trouble={trouble} />
          </p>
          <div className={styles.actions}>
            <TroubleActions trouble={trouble} />
          </div>
          <Button look="quiet" aria-label="Dismiss analysis message" onClick={() => setDismissed(trouble)}>
            <span aria-hidden="true">✕</span>
          </Button>
        </div>
      )}
    </section>
  );
}

const SLOW = {
  analysis: 'Analysing this document is taking a while.',
  opening: 'Reading what you opened is taking a while.',
};

const selectSlow = (state: AppStore) => state.slow;
const selectNoticedTrouble = (state: AppStore) => (selectIsUnread(state) ? undefined : state.trouble);
