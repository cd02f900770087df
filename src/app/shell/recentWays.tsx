import type { Purpose } from '../../features/open/openInto.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';

const RecentDocuments = lazyPart({
  name: 'The list of recent documents',
  load: () => import('../../features/sharing/work/RecentDocuments.tsx'),
});

/** What was open before, among the ways to open or to compare. */
export const recentWays = (onDone: () => void, purpose: Purpose) => (
  <RecentDocuments onDone={onDone} compare={purpose === 'compare'} />
);
