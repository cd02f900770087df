import type { SourceProblem } from '../source/parsedSource.ts';
import type { Fix, Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Faults of the texts themselves, for every document that was read. */
export function sourceProblems(workspace: Workspace): readonly Problem[] {
  return workspace.opened().flatMap((uri) =>
    (workspace.source(uri)?.problems ?? []).map(({ code, severity, message, range, fix }) => ({
      code,
      severity,
      message,
      range: { uri, ...range },
      ...(fix && { fix: fixOf(uri, fix) }),
    })),
  );
}

function fixOf(uri: string, { title, edits }: NonNullable<SourceProblem['fix']>): Fix {
  return { title, edits: edits.map(({ range, text }) => ({ range: { uri, ...range }, text })) };
}
