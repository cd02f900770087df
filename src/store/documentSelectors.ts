import type { Analysis, Problem, SourceDocument } from '../openapi/index.ts';
import type { AppState } from './state.ts';
import { shownUri } from './state.ts';

const NONE: readonly Problem[] = [];
const problemsByUri = new WeakMap<Analysis, ReadonlyMap<string, readonly Problem[]>>();

/** The problems of the document on screen; the same list until it is another document or analysis. */
export function selectShownProblems(
  state: Pick<AppState, 'current' | 'shownDocument' | 'work'>,
): readonly Problem[] {
  const { analysis } = state.current;
  const known = problemsByUri.get(analysis) ?? groupByUri(analysis.problems);
  problemsByUri.set(analysis, known);
  return known.get(shownUri(state)) ?? NONE;
}

function groupByUri(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.range.uri);
    if (group) group.push(problem);
    else groups.set(problem.range.uri, [problem]);
  }
  return groups;
}

let last:
  | {
      readonly open: readonly SourceDocument[];
      readonly undo: readonly SourceDocument[] | undefined;
      readonly uris: readonly string[];
    }
  | undefined;

/**
 * The documents that keep their undo history: those that are open, and those that Undo can bring back. The same list
 * until one of them changes.
 */
export function selectOpenUris({ work, notice }: Pick<AppState, 'notice' | 'work'>): readonly string[] {
  const open = work.set.documents;
  const undo = notice && 'undo' in notice ? notice.undo?.set?.documents : undefined;
  if (last?.open !== open || last.undo !== undo) {
    last = { open, undo, uris: [...new Set([...open, ...(undo ?? [])].map(({ uri }) => uri))] };
  }
  return last.uris;
}

/** Whether the document shows both versions and what differs, instead of the editor. */
export function selectShowsBoth({ differences, work }: Pick<AppState, 'differences' | 'work'>): boolean {
  return differences && work.compared !== undefined;
}
