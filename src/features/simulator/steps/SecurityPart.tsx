import type { SecurityDetail } from '../../../openapi/index.ts';
import { lazyPart } from '../../../parts/lazyPart.tsx';
import styles from './Security.module.css';

interface SecurityProps {
  readonly security: SecurityDetail | undefined;
}

/** What a callback request is authorised with; the words for schemes load where there are any. */
export function SecurityPart({ security }: SecurityProps) {
  return (
    <div className={styles.security}>
      <h4>Security</h4>
      {security ? <Schemes security={security} /> : <p>None described.</p>}
    </div>
  );
}

interface SchemesProps {
  readonly security: SecurityDetail;
}

const Schemes = lazyPart<SchemesProps>({
  name: 'What is said of security',
  load: async () => ({ default: (await import('./Security.tsx')).Security }),
  meanwhile: () => <p aria-busy="true">…</p>,
});
