import type { OpenApiMinor } from '../spec/documentKind.ts';
import { specUrl } from '../spec/specUrl.ts';
import { type Problem, type Severity, specSection } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Puts problems in the order of the documents and of the text, each finding once (a component that is attached many
 * times is found at fault many times), with the section of the specification it rests on.
 *
 * @param documents Names of the documents, the first to be listed first.
 * @example arrangeProblems(problems, documentOrder(workspace), '3.1')
 */
export function arrangeProblems(
  problems: readonly Problem[],
  documents: readonly string[],
  minor: OpenApiMinor,
): readonly Problem[] {
  const positions = new Map(documents.map((uri, index) => [uri, index]));
  const position = ({ range }: Problem) => positions.get(range.uri) ?? documents.length;
  return distinct(problems)
    .toSorted(
      (left, right) =>
        position(left) - position(right) ||
        left.range.start - right.range.start ||
        left.range.end - right.range.end ||
        rank[left.severity] - rank[right.severity],
    )
    .map((problem) => {
      const section = specSection(problem.code);
      return section ? { specUrl: specUrl(minor, section), ...problem } : problem;
    });
}

/**
 * The entry, then the documents that were read, in the order of the set.
 *
 * @example documentOrder(workspace) // ['api.yaml', 'events.yaml']
 */
export function documentOrder(workspace: Workspace): readonly string[] {
  const { entry } = workspace.set;
  return [entry, ...workspace.opened().filter((uri) => uri !== entry)];
}

/** Of equal findings the first is kept, but one with a fix before one without. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const kept = new Map<string, Problem>();
  for (const problem of problems) {
    const { uri, start, end } = problem.range;
    const key = `${problem.code} ${start} ${end} ${uri.length} ${uri}${problem.message}`;
    const known = kept.get(key);
    if (!known || (problem.fix && !known.fix)) kept.set(key, problem);
  }
  return [...kept.values()];
}
