import type { Workspace } from '../document/workspace.ts';
import type { Problem } from './problem.ts';

/** Faults of the texts themselves, for every document that was read. */
export function sourceProblems(workspace: Workspace): readonly Problem[] {
  return workspace.opened().flatMap((uri) =>
    (workspace.source(uri)?.problems ?? []).map(({ code, severity, message, range }) => ({
      code,
      severity,
      message,
      range: { uri, ...range },
    })),
  );
}
