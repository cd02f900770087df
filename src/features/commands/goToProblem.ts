import type { DocumentRange, Problem } from '../../openapi/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import type { Caret } from '../../store/state.ts';
import { announce } from '../../ui/announce.ts';
import { commandHandler } from '../../ui/commandHandlers.ts';
import { withoutBackticks } from '../../ui/InlineCode.tsx';
import { focusProblemRow } from './focusPane.ts';
import { nextProblem } from './nextProblem.ts';

/** The problem gone to last, and in which work: looking at a problem may select its callback, and lead elsewhere. */
let visited: { readonly work: string; readonly place: DocumentRange } | undefined;

/**
 * Goes to the next problem, or the one before, and says it. The keyboard comes to the problem in the editor; where there
 * is none on screen, to its row in the list.
 *
 * @param caret Where the user is, if in the editor; without it, the problem gone to last.
 */
export function goToProblem(
  { actions, current, reveal, work }: AppStore,
  direction: 1 | -1,
  caret?: Caret,
): void {
  const { problems } = current.analysis;
  const last = visited?.work === work.id ? visited.place : undefined;
  const place = nextProblem(
    problems.map((problem) => problem.range),
    startOf(caret, reveal?.asked ? reveal : last, direction),
    direction,
  );
  if (!place) return;
  visited = { work: work.id, place };
  commandHandler('expand document')?.();
  const editor = document.querySelector('[data-editor-stop]');
  actions.reveal(place);
  if (!editor) {
    actions.showPane('problems');
    commandHandler('expand problems')?.();
    focusProblemRow();
  }
  announce(
    problems
      .filter((problem) => problem.range === place)
      .map(sentenceOf)
      .join(' '),
  );
}

/** The problem that the caret is at the start of was gone to; else all that starts at the caret counts as behind it. */
function startOf(
  caret: Caret | undefined,
  last: DocumentRange | undefined,
  direction: 1 | -1,
): DocumentRange | undefined {
  if (!caret || (last?.uri === caret.uri && last.start === caret.offset)) return last;
  return { uri: caret.uri, start: caret.offset, end: direction === 1 ? Number.MAX_SAFE_INTEGER : -1 };
}

const WORDS = { error: 'Error', warning: 'Warning', info: 'Note' };

function sentenceOf({ severity, message }: Problem): string {
  return `${WORDS[severity]}: ${withoutBackticks(message)}`;
}
