import { lazy, Suspense } from 'react';
import type { BodySchema } from '../../openapi/index.ts';

const SchemaView = lazy(() => import('./SchemaView.tsx').then((module) => ({ default: module.SchemaView })));

/** A body's schema, its view loaded when it is first asked for. */
export function SchemaPanel({ schema }: { readonly schema: BodySchema }) {
  return (
    <Suspense fallback={null}>
      <SchemaView schema={schema} />
    </Suspense>
  );
}
