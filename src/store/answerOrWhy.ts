import { NoAnswer } from '../worker/workerLane.ts';
import type { NewNotice } from './state.ts';

/**
 * The answer about a text that is about to be opened, or what to say if there is none. Nothing where the user went
 * on to another one meanwhile.
 */
export async function answerOrWhy<T>(
  answer: Promise<T>,
): Promise<T | { readonly notice: NewNotice } | undefined> {
  try {
    return await answer;
  } catch (error) {
    const reason = error instanceof NoAnswer ? error.reason : 'crashed';
    return reason === 'superseded' ? undefined : { notice: { kind: 'refused', ...REASONS[reason] } };
  }
}

const REASONS = {
  stopped: {
    title: 'Opening was stopped',
    text: 'The document was not read completely.',
    nextStep: 'Open it again to give it more time; what was open stays open.',
  },
  'not-loaded': {
    title: 'This could not be opened yet',
    text: 'The part of this page that reads documents could not be loaded.',
    nextStep: 'Check your connection and open it again, or reload the page for the new version.',
  },
  crashed: {
    title: 'This could not be read',
    text: 'Reading it failed, probably because it is too large or nested too deep.',
    nextStep: 'Open a smaller part of it; what was open stays open.',
  },
};
