import type { Command } from './commands.ts';

/** What the document's editor answers itself while it has the keyboard: listed in the help. */
export const EDITOR_COMMANDS: readonly Command[] = [
  { label: 'Complete a callback key', group: 'In the document', shortcuts: [{ key: 'Space', mod: true }] },
  { label: 'Fix the problem here', group: 'In the document', shortcuts: [{ key: '.', mod: true }] },
  { label: 'Go to the definition', group: 'In the document', shortcuts: [{ key: 'F12' }] },
  { label: 'Look at the definition here', group: 'In the document', shortcuts: [{ key: 'F12', alt: true }] },
  { label: 'List the references', group: 'In the document', shortcuts: [{ key: 'F12', shift: true }] },
  {
    label: 'Go to an operation or callback',
    group: 'In the document',
    shortcuts: [{ key: 'o', mod: true, shift: true }],
  },
  { label: 'Go to a line', group: 'In the document', shortcuts: [{ key: 'g', mod: true }] },
  { label: 'Find', group: 'In the document', shortcuts: [{ key: 'f', mod: true }] },
  { label: 'Wrap long lines', group: 'In the document', shortcuts: [{ key: 'z', alt: true }] },
];
