import { discoverLinks } from '../discovery/discoverLinks.ts';
import type { Expression } from '../expression/expression.ts';
import type { LinkRequest } from '../workspace/model.ts';
import { linkProblems } from './linkProblems.ts';

/** What reads links and judges them. One object, so that a host can load it once a document may have some. */
export interface LinkRules {
  readonly discover: typeof discoverLinks;
  readonly find: typeof linkProblems;
  /** What the links of one request read of its exchange, so that its samples have it. */
  readonly expressions: (links: readonly LinkRequest[], parentId: string) => readonly Expression[];
}

export const linkRules: LinkRules = { discover: discoverLinks, find: linkProblems, expressions };

const byParent = new WeakMap<readonly LinkRequest[], Map<string, Expression[]>>();

function expressions(links: readonly LinkRequest[], parentId: string): readonly Expression[] {
  const known = byParent.get(links) ?? new Map<string, Expression[]>();
  if (!byParent.has(links)) {
    for (const { link } of links) {
      const found = known.get(link.parentId) ?? [];
      known.set(link.parentId, found);
      for (const { expression } of link.expressions) found.push(expression);
    }
    byParent.set(links, known);
  }
  return known.get(parentId) ?? [];
}
