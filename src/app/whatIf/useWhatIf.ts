import { useEffect, useState } from 'react';
import { runInSlices } from './runInSlices.ts';
import type { Subject } from './subject.ts';
import { useFacts } from './useFacts.ts';
import { findWhatIf, NOTHING_FOUND, type WhatIfResult } from './whatIf.ts';

const NO_IDS: readonly string[] = [];

/** What the tabs show, worked out after each frame in which the exchange changed; until then, what it was before. */
export function useWhatIf(subject: Subject | undefined): WhatIfResult & { readonly busy: boolean } {
  const id = subject?.callback.id;
  const [ids, setIds] = useState(NO_IDS);
  const [result, setResult] = useState<{ readonly subject: Subject; readonly found: WhatIfResult }>();
  if (id !== ids[0]) setIds(id === undefined ? NO_IDS : [id]);
  const [facts] = useFacts(subject?.shown, ids);
  useEffect(() => {
    if (!subject) return undefined;
    let found = NOTHING_FOUND;
    const work = findWhatIf(subject, facts, (each) => {
      found = each;
    });
    return runInSlices(work, () => setResult({ subject, found }));
  }, [subject, facts]);
  if (!subject || !result || result.subject.callback.id !== id) {
    return { ...NOTHING_FOUND, busy: subject !== undefined };
  }
  return { ...result.found, busy: result.subject !== subject };
}
