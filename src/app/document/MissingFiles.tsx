import { lazyPart } from '../../parts/lazyPart.tsx';
import type { AppStore } from '../../store/createAppStore.ts';
import { useApp } from '../../store/hooks.ts';

const MissingDocuments = lazyPart({
  name: 'The list of missing files',
  load: () => import('../../features/open/MissingDocuments.tsx'),
});

/** The files that callbacks need and that are not open; nothing if all are open. */
export function MissingFiles() {
  const missing = useApp(selectMissing);
  if (missing === undefined || missing.length === 0) return null;
  return <MissingDocuments missing={missing} />;
}

const selectMissing = ({ current }: AppStore) => current.analysis.missing;
