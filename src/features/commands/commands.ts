import type { AppStore, Store } from '../../store/createAppStore.ts';
import type { PaneName } from '../../store/state.ts';
import { commandHandler } from '../../ui/commandHandlers.ts';
import { focusFlowFilter, focusPane, titleOf } from './focusPane.ts';
import type { Shortcut } from './shortcut.ts';
import { stepToProblem } from './stepToProblem.ts';

export interface Command {
  readonly label: string;
  readonly group: 'Open and share' | 'Go to' | 'Look closer' | 'In the document';
  readonly shortcuts: readonly Shortcut[];
  /** Also while typing in a field or the editor; `unless it types` where the keys type something on some systems. */
  readonly whileTyping?: true | 'unless it types';
  /** Whether it would do something now; without it, always. */
  readonly when?: (state: AppStore) => boolean;
  /** Absent for keys that the browser or a pane answers itself; those are only listed. */
  readonly run?: (state: AppStore, store: Store) => void;
}

/** Every key that the page answers; the help lists them, and those of the editor (`EDITOR_COMMANDS`). */
export const COMMANDS: readonly Command[] = [
  {
    label: 'Open a document',
    group: 'Open and share',
    shortcuts: [{ key: 'o', mod: true, shift: false }],
    whileTyping: true,
    when: () => commandHandler('open') !== undefined,
    run: () => commandHandler('open')?.(),
  },
  {
    label: 'Open what you copied',
    group: 'Open and share',
    shortcuts: [{ key: 'v', mod: true }],
  },
  {
    label: 'Copy a link to what you see',
    group: 'Open and share',
    shortcuts: [{ key: 's', mod: true, shift: false }],
    whileTyping: true,
    when: () => commandHandler('share') !== undefined,
    run: () => commandHandler('share')?.(),
  },
  {
    label: 'Compare with another version',
    group: 'Open and share',
    shortcuts: [{ key: 'c' }],
    when: () => commandHandler('compare') !== undefined,
    run: () => commandHandler('compare')?.(),
  },
  {
    label: 'Copy the review as Markdown',
    group: 'Open and share',
    shortcuts: [{ key: 'm' }],
    when: () => commandHandler('copy review') !== undefined,
    run: () => commandHandler('copy review')?.(),
  },
  ...(['document', 'flow', 'simulator', 'problems', 'changes'] as const).map(toPane),
  {
    label: 'Review, and back',
    group: 'Go to',
    shortcuts: [{ key: 'r' }],
    run: ({ actions, view }) => actions.showView(view === 'review' ? 'workbench' : 'review'),
  },
  {
    label: 'Filter the flow',
    group: 'Go to',
    shortcuts: [{ key: '/' }],
    when: isWorkbench,
    run: ({ actions }) => {
      actions.showPane('flow');
      commandHandler('expand flow')?.();
      focusFlowFilter();
    },
  },
  {
    label: 'Next problem',
    group: 'Look closer',
    shortcuts: [{ key: 'F8', shift: false }],
    whileTyping: true,
    when: hasProblems,
    run: (_, store) => stepToProblem(store, 1),
  },
  {
    label: 'Previous problem',
    group: 'Look closer',
    shortcuts: [{ key: 'F8', shift: true }],
    whileTyping: true,
    when: hasProblems,
    run: (_, store) => stepToProblem(store, -1),
  },
  {
    label: 'Next difference between the versions',
    group: 'Look closer',
    shortcuts: [{ key: 'F7', shift: false }],
    whileTyping: true,
    when: () => commandHandler('next difference') !== undefined,
    run: () => commandHandler('next difference')?.(),
  },
  {
    label: 'Previous difference',
    group: 'Look closer',
    shortcuts: [{ key: 'F7', shift: true }],
    whileTyping: true,
    when: () => commandHandler('previous difference') !== undefined,
    run: () => commandHandler('previous difference')?.(),
  },
  {
    label: 'Add a note on what has the focus',
    group: 'Look closer',
    shortcuts: [{ key: 'n' }],
    when: hasDocument,
    run: addNote,
  },
  {
    label: 'Add a note on the field or the key you type in',
    group: 'Look closer',
    shortcuts: [{ key: 'n', alt: true }],
    whileTyping: 'unless it types',
    when: hasDocument,
    run: addNote,
  },
  {
    label: 'Move through the flow',
    group: 'Look closer',
    shortcuts: [{ key: 'ArrowLeft' }, { key: 'ArrowUp' }, { key: 'ArrowDown' }, { key: 'ArrowRight' }],
  },
  {
    label: 'Unpin',
    group: 'Look closer',
    shortcuts: [{ key: 'Escape' }],
    whileTyping: true,
    when: ({ pin, keyboard }) => pin !== undefined || keyboard !== undefined,
    run: ({ actions }) => actions.release(),
  },
  {
    label: 'Show these shortcuts',
    group: 'Look closer',
    shortcuts: [{ key: '?' }],
    when: () => commandHandler('help') !== undefined,
    run: () => commandHandler('help')?.(),
  },
];

function toPane(pane: PaneName, index: number): Command {
  return {
    label: titleOf(pane),
    group: 'Go to',
    shortcuts: [{ key: String(index + 1), alt: true }],
    whileTyping: 'unless it types',
    when: pane === 'changes' ? isComparing : isWorkbench,
    run: ({ actions }) => {
      actions.showPane(pane);
      if (pane !== 'simulator') commandHandler(`expand ${pane}`)?.();
      focusPane(pane);
    },
  };
}

function isComparing({ view, work }: AppStore): boolean {
  return view === 'workbench' && work.compared !== undefined;
}

function addNote({ actions }: AppStore): void {
  actions.askForNote({ kind: 'new' });
}

function hasDocument({ work }: AppStore): boolean {
  return work.selection !== undefined;
}

function isWorkbench({ view }: AppStore): boolean {
  return view === 'workbench';
}

function hasProblems({ current, view }: AppStore): boolean {
  return view === 'workbench' && current.analysis.problems.length > 0;
}
