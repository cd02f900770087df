import { useEffect, useState } from 'react';
import { useActions, useApp } from '../../../store/hooks.ts';
import type { Origin } from '../../../store/work.ts';
import { Button } from '../../../ui/Button.tsx';
import { openElsewhere } from './claim.ts';
import styles from './RecentDocuments.module.css';
import { faultOf } from './storageFault.ts';
import { unsavedNotice } from './storageNotices.ts';
import type { WorkSummary } from './storedWork.ts';
import { takeOver } from './takeOver.ts';
import { getRecords, getWork, listWorks, type StoredRecords } from './works.ts';
import { removeWork, restoreRecords } from './writeWorks.ts';

/** The documents worked on before, to go back to, each with everything that was typed. Nothing where there are none. */
export default function RecentDocuments({
  onDone,
  compare = false,
}: {
  onDone: () => void;
  /** What is chosen is compared with what is open, instead of opened. */
  compare?: boolean;
}) {
  const current = useApp((state) => state.work.id);
  const { notify, openWork, setCompared } = useActions();
  const [works, setWorks] = useState<readonly WorkSummary[]>([]);
  const [elsewhere, setElsewhere] = useState<ReadonlySet<string>>(new Set());
  const [removed, setRemoved] = useState<ReadonlyMap<string, StoredRecords>>(new Map());

  useEffect(() => {
    let isCurrent = true;
    listWorks().then(
      (all) => isCurrent && setWorks(all.filter((each) => each.id !== current && isOwn(each))),
      () => {},
    );
    void openElsewhere().then((ids) => isCurrent && setElsewhere(ids));
    return () => {
      isCurrent = false;
    };
  }, [current]);

  const open = async ({ id, title }: WorkSummary) => {
    onDone();
    if (compare) {
      const found = await getWork(id).catch(() => undefined);
      if (found) {
        const { set, origin } = found;
        return setCompared({ set, origin, is: 'before' }, `Compared with “${title}”.`);
      }
    }
    const work = compare ? undefined : await takeOver(id, 0).catch(() => undefined);
    if (work) return openWork(work, `Back to “${title}”.`);
    notify({
      kind: 'refused',
      title: `“${title}” cannot be opened`,
      text: 'The copy stored in this browser is gone or damaged.',
      nextStep: 'Open the document from its original place.',
    });
  };
  const remove = async ({ id, title }: WorkSummary) => {
    // Another tab may have opened it since the list was made.
    const ids = await openElsewhere();
    setElsewhere(ids);
    if (ids.has(id)) return;
    try {
      const records = await getRecords(id);
      await removeWork(id);
      setRemoved((before) => new Map(before).set(id, records));
    } catch (error) {
      failed(`“${title}” was not removed`, error);
    }
  };
  const bringBack = async ({ id, title }: WorkSummary) => {
    const records = removed.get(id);
    try {
      if (records) await restoreRecords(records);
      setRemoved((before) => new Map([...before].filter(([each]) => each !== id)));
    } catch (error) {
      failed(`“${title}” was not restored`, error);
    }
  };
  const failed = (title: string, error: unknown) => notify({ ...unsavedNotice(faultOf(error)), title });

  if (works.length === 0) return null;
  return (
    <section className={styles.recent} aria-labelledby="recent-documents">
      <h2 id="recent-documents" className={styles.heading}>
        Recent
      </h2>
      <ul className={styles.list}>
        {works.map((work) =>
          removed.has(work.id) ? (
            <li key={work.id} className={styles.row}>
              <span className={styles.removed}>Removed “{work.title}”.</span>
              <Button look="quiet" onClick={() => void bringBack(work)}>
                Undo
              </Button>
            </li>
          ) : (
            <li key={work.id} className={styles.row}>
              <button type="button" className={styles.open} onClick={() => void open(work)}>
                <span className={styles.title}>{work.title}</span>
                <span className={styles.facts}>
                  {originText(work.origin)} · {dateText(work.savedAt)}
                  {elsewhere.has(work.id) && ' · open in another tab'}
                </span>
              </button>
              <Button
                look="quiet"
                aria-label={`Remove ${work.title}`}
                title={elsewhere.has(work.id) ? 'It is open in another tab' : 'Remove from this browser'}
                disabled={elsewhere.has(work.id)}
                onClick={() => void remove(work)}
              >
                <span aria-hidden="true">✕</span>
              </Button>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** An unchanged example is found among the examples. */
function isOwn({ origin, edited }: WorkSummary): boolean {
  return edited || origin.kind !== 'example';
}

function originText(origin: Origin): string {
  switch (origin.kind) {
    case 'example':
      return `Example “${origin.name}”, changed`;
    case 'file':
      return origin.name;
    case 'paste':
      return 'Pasted';
    case 'url':
      return new URL(origin.url).host;
  }
}

function dateText(time: number): string {
  return new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
