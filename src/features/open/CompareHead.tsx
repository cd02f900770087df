import type { AppStore } from '../../store/createAppStore.ts';
import { useActions, useApp } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './OpenPopover.module.css';

/** What is compared, and the version that needs no choosing: the one that was opened. */
export function CompareHead({ onDone }: { onDone: () => void }) {
  const title = useApp(selectTitle);
  const opened = useApp(selectOpened);
  const { setCompared } = useActions();
  return (
    <>
      <section className={styles.way}>
        <h2 className={styles.title}>Compare {title} with…</h2>
      </section>
      <section className={styles.way}>
        <div className={styles.row}>
          <div className={styles.words}>
            <h2 className={styles.title}>As it was opened</h2>
            <p className={styles.hint}>
              {opened ? 'Before it was changed here.' : 'It has not been changed since it was opened.'}
            </p>
          </div>
          <Button
            aria-label="Compare with the document as it was opened"
            disabled={!opened}
            onClick={() => {
              if (!opened) return;
              onDone();
              setCompared(
                { set: opened, origin: { kind: 'opened' }, is: 'before' },
                'Compared with the document as it was opened.',
              );
            }}
          >
            Compare
          </Button>
        </div>
      </section>
    </>
  );
}

const selectTitle = ({ shown, work }: AppStore): string => shown.analysis.title ?? work.set.entry;

/** Nothing where every text is what it was. */
const selectOpened = ({ work: { opened, set } }: AppStore) => {
  if (!opened) return undefined;
  const texts = new Map(opened.documents.map(({ uri, text }) => [uri, text]));
  const isSame = set.documents.every(({ uri, text }) => texts.get(uri) === text);
  return isSame && texts.size === set.documents.length ? undefined : opened;
};
