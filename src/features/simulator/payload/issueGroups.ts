import type { LocatedIssue } from './bodyIssues.ts';

/** Faults that are one: the same of each item of an array, or in the same words. */
export interface IssueGroup {
  readonly key: string;
  readonly text: string;
  readonly severity: LocatedIssue['severity'];
  /** At least one. */
  readonly places: readonly LocatedIssue[];
}

/**
 * Joins what is wrong with the items of an array in the same way, in the order of the first of each.
 *
 * @example issueGroups(issues)[0]?.places.length // 3: of three items
 */
export function issueGroups(issues: readonly LocatedIssue[]): readonly IssueGroup[] {
  const groups = new Map<string, LocatedIssue[]>();
  for (const issue of issues) {
    const key = `${issue.severity} ${anyItem(issue.text)}`;
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return Array.from(groups, ([key, places]) => {
    const [first] = places;
    const same = places.every(({ text }) => text === first?.text);
    const text = first === undefined || same ? (first?.text ?? '') : anyItem(first.text);
    return { key, text, severity: first?.severity ?? 'error', places };
  });
}

/** The pointer that a sentence begins with, for any index. */
function anyItem(text: string): string {
  return text.replace(/^`[^`]*`/, (pointer) => pointer.replace(/\/\d+(?![^/`…])/g, '/*'));
}
