import { lazyPart } from '../../parts/lazyPart.tsx';
import type { AppStore } from '../../store/createAppStore.ts';

/** What changed since another version; loads with the first comparison. */
export const ChangesRegion = lazyPart({
  name: 'The list of changes',
  load: () => import('./ChangesSection.tsx'),
});

export const selectIsComparing = ({ work }: AppStore): boolean => work.compared !== undefined;

/** How many changes there are, once that is known. */
export const selectChangeCount = ({ comparison, work }: AppStore): number | undefined => {
  if (!comparison?.found || comparison.of.set !== work.compared?.set) return undefined;
  return Object.values(comparison.found.counts).reduce((sum, count) => sum + count, 0);
};
