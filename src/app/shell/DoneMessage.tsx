import { useEffect, useRef, useState } from 'react';
import { useFormat } from '../../features/editor/useFormat.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { useActions, useApp, useAppStore } from '../../store/hooks.ts';
import type { Notice } from '../../store/notice.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineCode, withoutBackticks } from '../../ui/InlineCode.tsx';
import styles from './DoneMessage.module.css';

/** Whether it asks for a decision, and so opens over the page. */
export function isQuestion(notice: Notice | undefined): boolean {
  return notice !== undefined && (notice.kind !== 'done' || notice.unfetched !== undefined);
}

/** What was just done, with Undo, beside the title: until something else is done. */
export function DoneMessage() {
  const notice = useApp(selectNotice);
  useForgetting(notice);
  if (isQuestion(notice)) return null;
  return (
    <section aria-label="Message" aria-live="polite" className={styles.place}>
      {notice?.kind === 'done' && <Done key={notice.id} notice={notice} />}
    </section>
  );
}

/** Characters that a phone shows. */
const SHORT = 32;

function Done({ notice }: { notice: Extract<Notice, { kind: 'done' }> }) {
  const { dismissNotice, undoReplace } = useActions();
  const format = useFormat();
  const [whole, setWhole] = useState(false);
  const text = <InlineCode text={notice.text} />;
  const isLong = notice.text.length > SHORT;
  return (
    <div className={styles.message}>
      {isLong ? (
        <button
          type="button"
          className={styles.text}
          aria-expanded={whole}
          title={withoutBackticks(notice.text)}
          onClick={() => setWhole(!whole)}
        >
          {text}
        </button>
      ) : (
        <p className={styles.text}>{text}</p>
      )}
      {whole && <p className={styles.whole}>{text}</p>}
      {notice.minified && (
        <Button look="quiet" className={styles.undo} onClick={format}>
          Format
        </Button>
      )}
      {notice.newer && (
        <Button look="quiet" className={styles.undo} onClick={() => location.reload()}>
          Reload for the new version
        </Button>
      )}
      {notice.undo && (
        <Button look="quiet" className={styles.undo} onClick={undoReplace}>
          Undo
        </Button>
      )}
      <Button look="quiet" aria-label="Dismiss message" onClick={dismissNotice}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}

/** What is done next makes it old, and Undo would take that back too. */
function useForgetting(notice: Notice | undefined): void {
  const store = useAppStore();
  const said = useRef(notice);
  useEffect(() => {
    said.current = notice;
    if (notice?.kind !== 'done' || notice.newer || isQuestion(notice)) return undefined;
    const { work } = store.getState();
    return store.subscribe((state) => {
      const isOther = state.work.set !== work.set || state.work.edits !== work.edits;
      if (isOther && state.notice === said.current) state.actions.dismissNotice();
    });
  }, [notice, store]);
}

const selectNotice = (state: AppStore): Notice | undefined => state.notice;
