import { lazy, Suspense } from 'react';
import type { AppStore } from '../store/createAppStore.ts';
import { useApp } from '../store/hooks.ts';

const MissingDocuments = lazy(() => import('../features/open/MissingDocuments.tsx'));

/** The files that callbacks need and that are not open; nothing where none is missing. */
export function MissingFiles() {
  const missing = useApp(selectMissing);
  if (missing === undefined || missing.length === 0) return null;
  return (
    <Suspense>
      <MissingDocuments missing={missing} />
    </Suspense>
  );
}

const selectMissing = ({ current }: AppStore) => current.analysis.missing;
