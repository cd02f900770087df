import type { StorageFault } from './storageFault.ts';

const REASON: Record<StorageFault, string> = {
  full: 'The storage of this browser is full.',
  silent: 'The storage of this browser does not answer.',
  newer: 'A newer version of this page has stored work here, in a form that this version does not know.',
  refused: 'This browser does not let the page store anything, as in some private windows.',
};

const WAY_OUT: Record<StorageFault, string> = {
  full: 'Remove documents that you no longer need: `Open`, then `Recent`. Until then, `Share` copies a link that holds your work.',
  silent: 'Everything works until the tab is closed. Use `Share` to copy a link that holds your work.',
  newer:
    'Reload the page to get its newest version. Before that, use `Share` to copy a link that holds your work.',
  refused: 'Everything works until the tab is closed. Use `Share` to copy a link that holds your work.',
};

/** Said once work could not be stored. */
export function unsavedNotice(fault: StorageFault) {
  return {
    kind: 'refused',
    title: 'Your work is not being saved',
    text: REASON[fault],
    nextStep: WAY_OUT[fault],
  } as const;
}

/** Said where neither the storage nor the address has what was typed last. */
export const LOST = {
  kind: 'refused',
  title: 'Your last changes are lost',
  text: 'The storage of this browser had failed, and the document is too large for the address.',
  nextStep: 'This is your work as it was stored before.',
} as const;

/** Said where stored work could not be read at the start. */
export function unreadNotice(fault: StorageFault) {
  const nextStep =
    fault === 'newer' ? 'Reload the page to get its newest version.' : 'Reload the page to try again.';
  return {
    kind: 'refused',
    title: 'Your stored work could not be read',
    text: REASON[fault],
    nextStep,
  } as const;
}
