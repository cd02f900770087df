import { lazyPart } from '../../../parts/lazyPart.tsx';
import type { SchemaViewProps } from './SchemaView.tsx';

const SchemaView = lazyPart<SchemaViewProps>({
  name: 'The view of schemas',
  load: async () => ({ default: (await import('./SchemaView.tsx')).SchemaView }),
});

/** A body's schema, its view loaded when it is first asked for. */
export function SchemaPanel(props: SchemaViewProps) {
  return <SchemaView {...props} />;
}
