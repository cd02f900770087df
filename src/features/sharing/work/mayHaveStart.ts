import { linkFragment } from '../link/linkFragment.ts';
import { isAnyStored } from './remembered.ts';

/** Whether there may be anything else to begin with than the first example; only then the first screen waits. */
export function mayHaveStart(): boolean {
  return linkFragment(location) !== '' || isAnyStored();
}
