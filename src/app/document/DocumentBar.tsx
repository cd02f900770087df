import { useEffect, useMemo } from 'react';
import { shortName } from '../../features/editor/shortName.ts';
import { useFormat } from '../../features/editor/useFormat.ts';
import { useWordWrap } from '../../features/editor/wordWrap.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { useActions, useApp } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { selectIsComparing } from '../compare/ChangesRegion.tsx';
import { hasOpenApiField } from '../hasOpenApiField.ts';
import styles from './DocumentBar.module.css';
import { type FileChoice, SetPicker } from './SetTabs.tsx';

interface DocumentBarProps {
  readonly choice: FileChoice;
  readonly format: 'yaml' | 'json';
  readonly text: string;
  readonly uri: string;
}

/** The name of the document on screen, said once, and what can be done with its text. */
export function DocumentBar({ choice, format, text, uri }: DocumentBarProps) {
  const entry = useApp(selectEntry);
  const name = shortName(uri, entry);
  return (
    <header className={styles.bar}>
      {choice === 'one' ? (
        <h2 className={styles.name} title={uri}>
          {name}
        </h2>
      ) : (
        <VisuallyHidden as="h2">{name}</VisuallyHidden>
      )}
      {choice === 'many' && <SetPicker />}
      <div className={styles.tools}>
        <DifferencesButton />
        <StartHere uri={uri} text={text} />
        {format === 'json' && <FormatButton />}
        <WrapButton />
        <FollowCaretSwitch />
      </div>
    </header>
  );
}

/** While the document is compared: both versions instead of the editor. */
function DifferencesButton() {
  const comparing = useApp(selectIsComparing);
  const { showDifferences } = useActions();
  if (!comparing) return null;
  return (
    <Button look="quiet" title="Show both versions and what differs" onClick={() => showDifferences(true)}>
      Differences
    </Button>
  );
}

function FormatButton() {
  const format = useFormat();
  return (
    <Button look="quiet" title="One member a line; only white space changes" onClick={format}>
      Format
    </Button>
  );
}

/** Long lines break at the editor's edge, by the button or Alt+Z. */
function WrapButton() {
  const [wrap, toggle] = useWordWrap();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.code !== 'KeyZ') return;
      event.preventDefault();
      if (!event.repeat) toggle();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [toggle]);
  return (
    <Button
      look="quiet"
      aria-pressed={wrap}
      aria-keyshortcuts="Alt+Z"
      title="Break long lines at the edge (Alt+Z)"
      onClick={toggle}
    >
      Wrap
    </Button>
  );
}

/** Of several descriptions in one set another one can be the entry. */
function StartHere({ text, uri }: { text: string; uri: string }) {
  const entry = useApp(selectEntry);
  const { startFrom } = useActions();
  const canStart = useMemo(() => uri !== entry && hasOpenApiField(text), [uri, entry, text]);
  if (!canStart) return null;
  return (
    <Button title="Show the callbacks of this file instead" onClick={() => startFrom(uri)}>
      Start from this file
    </Button>
  );
}

/** Whether the caret leads: what it is in is selected and lit elsewhere. */
function FollowCaretSwitch() {
  const followCaret = useApp(selectFollowCaret);
  const { setFollowCaret } = useActions();
  return (
    <label className={styles.follow} title="Select the callback that the caret is in">
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says `checked` itself
        role="switch"
        checked={followCaret}
        onChange={(event) => setFollowCaret(event.target.checked)}
      />
      Follow caret
    </label>
  );
}

const selectEntry = (state: AppStore) => state.work.set.entry;
const selectFollowCaret = (state: AppStore) => state.followCaret;
