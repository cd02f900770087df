import type { ReactNode } from 'react';
import { useActions } from '../../store/hooks.ts';
import type { Trouble } from '../../store/state.ts';
import { Button } from '../../ui/Button.tsx';

interface Words {
  readonly title: string;
  readonly text: string;
  /** What the button that asks for the analysis says. */
  readonly again: string;
}

const TROUBLES: Readonly<Record<Trouble, Words>> = {
  held: {
    title: 'This document stopped the analysis last time',
    text: 'Its text is in the editor. Edit it, or analyse it anyway: you can stop that at any time.',
    again: 'Analyse it anyway',
  },
  stopped: {
    title: 'Analysis stopped',
    text: 'Your text is unchanged. Edit it, open another document, or analyse it again.',
    again: 'Analyse again',
  },
  crashed: {
    title: 'The analysis failed on this document',
    text: 'Your text is unchanged. It may be too large or nested too deep: undo the last change, or open a smaller part of it.',
    again: 'Analyse again',
  },
  'not-loaded': {
    title: 'The analysis could not be loaded',
    text: 'Your document is unchanged. Check your connection, or reload the page for its new version.',
    again: 'Try again',
  },
  incomplete: {
    title: 'A part of the analysis could not be loaded',
    text: 'Problems and callbacks may be missing. Check your connection, or reload the page for its new version.',
    again: 'Try again',
  },
};

/** Why there is no analysis of the newest text, or not a whole one. */
export function TroubleText({ trouble }: { trouble: Trouble }): ReactNode {
  const { title, text } = TROUBLES[trouble];
  return (
    <>
      <strong>{title}.</strong> {text}
    </>
  );
}

/** The ways on. */
export function TroubleActions({ trouble }: { trouble: Trouble }) {
  const { analyseAgain } = useActions();
  const isLoading = trouble === 'not-loaded' || trouble === 'incomplete';
  return (
    <>
      <Button onClick={analyseAgain}>{TROUBLES[trouble].again}</Button>
      {isLoading && <Button onClick={() => location.reload()}>Reload for the new version</Button>}
    </>
  );
}
