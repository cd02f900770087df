import type { BodySchema } from '../../../openapi/index.ts';
import { lazyPart } from '../../../parts/lazyPart.tsx';

const SchemaView = lazyPart({
  name: 'The view of schemas',
  load: async () => ({ default: (await import('./SchemaView.tsx')).SchemaView }),
});

/** A body's schema, its view loaded when it is first asked for. */
export function SchemaPanel({ schema }: { readonly schema: BodySchema }) {
  return <SchemaView schema={schema} />;
}
