import { useEffect, useState } from 'react';
import { useActions, useApp } from '../../store/hooks.ts';
import type { Origin } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './RecentDocuments.module.css';
import type { WorkSummary } from './storedWork.ts';
import { takeOver } from './takeOver.ts';
import { getRecords, listWorks, removeWork, restoreRecords, type StoredRecords } from './works.ts';

/** How many documents are offered. */
const LISTED = 10;

/** The documents worked on before, to go back to, each with everything that was typed. Nothing where there are none. */
export function RecentDocuments({ onDone }: { onDone: () => void }) {
  const current = useApp((state) => state.work.id);
  const { notify, openWork } = useActions();
  const [works, setWorks] = useState<readonly WorkSummary[]>([]);
  const [removed, setRemoved] = useState<ReadonlyMap<string, StoredRecords>>(new Map());

  useEffect(() => {
    let isCurrent = true;
    listWorks().then(
      (all) =>
        isCurrent && setWorks(all.filter((each) => each.id !== current && isOwn(each)).slice(0, LISTED)),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [current]);

  const open = async ({ id, title }: WorkSummary) => {
    onDone();
    const work = await takeOver(id, 0);
    if (work) return openWork(work, `Back at “${title}”.`);
    notify({
      kind: 'refused',
      title: `“${title}” cannot be opened`,
      text: 'What this browser has stored of it is gone or damaged.',
      nextStep: 'Open the document from where you had it before.',
    });
  };
  const remove = async ({ id }: WorkSummary) => {
    const records = await getRecords(id);
    await removeWork(id);
    setRemoved((before) => new Map(before).set(id, records));
  };
  const bringBack = async ({ id }: WorkSummary) => {
    const records = removed.get(id);
    if (records) await restoreRecords(records);
    setRemoved((before) => new Map([...before].filter(([each]) => each !== id)));
  };

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
                </span>
              </button>
              <Button
                look="quiet"
                aria-label={`Remove ${work.title}`}
                title="Remove from this browser"
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

/** An example that nobody changed is found among the examples. */
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
