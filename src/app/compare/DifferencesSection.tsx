import { useCallback, useMemo, useState } from 'react';
import { useWordWrap } from '../../features/editor/wordWrap.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import type { AppStore } from '../../store/createAppStore.ts';
import { comparedName } from '../../store/describeOrigin.ts';
import { useActions, useApp } from '../../store/hooks.ts';
import { selectCompared } from '../../store/selectors.ts';
import { shownUri } from '../../store/state.ts';
import type { Compared } from '../../store/work.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommandHandler } from '../../ui/commandHandlers.ts';
import styles from '../document/DocumentBar.module.css';
import sectionStyles from '../document/DocumentSection.module.css';
import { documentPair } from './documentPair.ts';

const DifferencesEditor = lazyPart({
  name: 'The editor that shows differences',
  load: () => import('../../features/editor/DifferencesEditor.tsx'),
});

/** Both versions of the document on screen, in the place of the editor. */
export default function DifferencesSection() {
  const compared = useApp(selectCompared);
  return compared && <Differences compared={compared} />;
}

function Differences({ compared }: { compared: Compared }) {
  const set = useApp(selectSet);
  const shown = useApp(shownUri);
  const reveal = useApp(selectReveal);
  const { showDifferences } = useActions();
  const [count, setCount] = useState<number>();
  const [goTo, setGoTo] = useState<(direction: 'next' | 'previous') => void>();
  const isOther = reveal?.inOther === true;
  // A document that only the other version has is on screen while one is led to it.
  const lacks = isOther && !set.documents.some(({ uri }) => uri === reveal.uri);
  const uri = lacks ? reveal.uri : shown;
  const pair = useMemo(() => documentPair(set, compared, uri, lacks), [set, compared, uri, lacks]);
  const next = useCallback(() => goTo?.('next'), [goTo]);
  const previous = useCallback(() => goTo?.('previous'), [goTo]);
  useCommandHandler('next difference', next);
  useCommandHandler('previous difference', previous);
  const other = comparedName(compared.origin);
  const isPlace = reveal?.uri === (isOther ? pair.uris.other : pair.uris.open);
  const openIs = compared.is === 'before' ? 'after' : 'before';
  return (
    <>
      <header className={styles.bar}>
        <h2 className={styles.name} title={pair.name}>
          {compared.is === 'before' ? `${other} → ${pair.name}` : `${pair.name} → ${other}`}
        </h2>
        <div className={styles.tools}>
          <span role="status">{countWords(count)}</span>
          <Button
            look="quiet"
            aria-label="Previous difference"
            aria-keyshortcuts="Shift+F7"
            title="Previous difference (Shift+F7)"
            disabled={!count}
            onClick={previous}
          >
            <span aria-hidden="true">↑</span>
          </Button>
          <Button
            look="quiet"
            aria-label="Next difference"
            aria-keyshortcuts="F7"
            title="Next difference (F7)"
            disabled={!count}
            onClick={next}
          >
            <span aria-hidden="true">↓</span>
          </Button>
          <WrapButton />
          <Button look="quiet" title="Back to the editor" onClick={() => showDifferences(false)}>
            Edit
          </Button>
        </div>
      </header>
      <div className={sectionStyles.editor}>
        <DifferencesEditor
          pair={pair}
          reveal={
            reveal?.asked && isPlace
              ? { range: reveal, nonce: reveal.nonce, version: isOther ? compared.is : openIs }
              : undefined
          }
          onCount={setCount}
          onReady={useCallback(
            (ready: ((direction: 'next' | 'previous') => void) | undefined) => setGoTo(() => ready),
            [],
          )}
        />
      </div>
    </>
  );
}

function WrapButton() {
  const [wrap, toggle] = useWordWrap();
  return (
    <Button look="quiet" aria-pressed={wrap} title="Break long lines at the edge" onClick={toggle}>
      Wrap
    </Button>
  );
}

function countWords(count: number | undefined): string {
  if (count === undefined) return '';
  if (count === 0) return 'No difference in the text';
  return count === 1 ? '1 difference' : `${count.toLocaleString('en')} differences`;
}

const selectSet = ({ work }: AppStore) => work.set;
const selectReveal = (state: AppStore) => state.reveal;
