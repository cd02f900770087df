import { useEffect, useRef } from 'react';
import type { ImperativePanelHandle } from 'react-resizable-panels';
import type { AppStore } from '../store/createAppStore.ts';
import { useApp } from '../store/hooks.ts';
import { selectIsUnread, selectWorkId } from '../store/selectors.ts';

interface ProblemsPanel {
  readonly panel: { readonly ref: { readonly current: ImperativePanelHandle | null } };
  readonly toggle: () => void;
}

/**
 * Keeps a list of problems that is empty down to its bar, and opens it for those that come, unless the user has opened
 * or closed it by hand, or is typing in the editor above it.
 *
 * @param elsewhere What the user looks at is another list, which takes the room.
 * @returns Opens and closes the list by hand.
 */
export function useEmptyProblems({ panel: { ref }, toggle }: ProblemsPanel, elsewhere: boolean): () => void {
  const some = useApp(selectHasProblems);
  const has = some && !elsewhere;
  const workId = useApp(selectWorkId);
  const byHand = useRef(false);
  /** The work whose problems were last looked at: another one has not been typed. */
  const seen = useRef<string>(undefined);
  useEffect(() => {
    const panel = ref.current;
    if (!panel || has === undefined || byHand.current) return;
    const isOther = seen.current !== workId;
    seen.current = workId;
    if (!has) panel.collapse();
    else if (isOther || !document.activeElement?.closest('section[aria-label="Document"]')) panel.expand();
  }, [has, workId, ref]);
  return () => {
    byHand.current = true;
    toggle();
  };
}

/** Not known before the first analysis. */
const selectHasProblems = (state: AppStore): boolean | undefined =>
  selectIsUnread(state) ? undefined : state.current.analysis.problems.length > 0;
