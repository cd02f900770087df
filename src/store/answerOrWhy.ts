import { NoAnswer } from '../worker/workerLane.ts';
import type { NewNotice } from './notice.ts';

/**
 * The answer about a text that is about to be opened, or what to say if there is none. Nothing where the user went
 * on to another one meanwhile.
 *
 * @param again Does what the user asked for once more.
 */
export async function answerOrWhy<T>(
  ask: () => Promise<T>,
  again: () => void,
): Promise<T | { readonly notice: NewNotice } | undefined> {
  try {
    return await ask();
  } catch (error) {
    const reason = error instanceof NoAnswer ? error.reason : 'crashed';
    if (reason === 'superseded') return undefined;
    if (reason === 'not-loaded')
      return { notice: { kind: 'unloaded', name: 'The code that reads documents', retry: again } };
    return { notice: { kind: 'refused', ...REASONS[reason] } };
  }
}

const REASONS = {
  stopped: {
    title: 'Opening was stopped',
    text: 'The document was not read completely.',
    nextStep: 'Open it again to give it more time; what was open stays open.',
  },
  crashed: {
    title: 'This could not be read',
    text: 'Reading it failed, probably because it is too large or nested too deep.',
    nextStep: 'Open a smaller part of it; what was open stays open.',
  },
};
