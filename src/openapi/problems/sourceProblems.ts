import type { SourceProblem } from '../source/parsedSource.ts';
import { createProblem, type Fix, type Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Faults of the texts themselves, for every document that was read. */
export function sourceProblems(workspace: Workspace): readonly Problem[] {
  return workspace.opened().flatMap((uri) =>
    (workspace.source(uri)?.problems ?? []).map(({ code, severity, message, range, mend }) =>
      createProblem(code, {
        // The parser knows how much of the text was lost.
        severity,
        message,
        range: { uri, ...range },
        ...(mend && { fix: fixOf(uri, mend) }),
      }),
    ),
  );
}

function fixOf(uri: string, { title, edits }: NonNullable<SourceProblem['mend']>): Fix {
  return { title, edits: edits.map(({ range, text }) => ({ range: { uri, ...range }, text })) };
}
