import { useRef } from 'react';
import type { MissingDocument } from '../../openapi/index.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { Button } from '../../ui/Button.tsx';
import { FileInput } from './FileInput.tsx';
import styles from './MissingDocuments.module.css';

const FetchMissing = lazyPart({
  name: 'The button that fetches files',
  load: () => import('./FetchMissing.tsx'),
});

/** Names the files that are needed and not open, and takes them. */
export default function MissingDocuments({ missing }: { missing: readonly MissingDocument[] }) {
  const input = useRef<HTMLInputElement>(null);
  const [first] = missing;
  if (!first) return null;
  return (
    <section className={styles.missing} aria-label="Missing files">
      {missing.length === 1 ? (
        <p className={styles.words}>
          Needs <code>{first.uri}</code>, {times(first.count)}: drop it here.
        </p>
      ) : (
        <details className={styles.words}>
          <summary>Needs {missing.length} files that are not open: drop them here.</summary>
          <ul className={styles.list}>
            {missing.map(({ uri, count }) => (
              <li key={uri}>
                <code>{uri}</code>, {times(count)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <FileInput ref={input} label="Add missing files" />
      <Button onClick={() => input.current?.click()}>Add files…</Button>
      {missing.some(({ uri }) => /^https?:/.test(uri)) && <FetchMissing label="Fetch" />}
    </section>
  );
}

function times(count: number): string {
  return count === 1 ? 'referred to once' : `referred to ${count} times`;
}
