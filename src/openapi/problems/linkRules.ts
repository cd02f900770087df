import type { Discovery } from '../discovery/discover.ts';
import { discoverLinks, type FoundLinks } from '../discovery/discoverLinks.ts';
import type { Expression } from '../expression/expression.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { requestPath } from '../workspace/lookup.ts';
import type { Analysis, LinkRequest } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { linkProblems } from './linkProblems.ts';

/** What reads links and judges them. One object, so that a host can load it once a document may have some. */
export interface LinkRules {
  readonly discover: typeof discoverLinks;
  /** What is judged besides callbacks: links, and the operations that have them or that they lead to. */
  readonly judged: (
    workspace: Workspace,
    minor: OpenApiMinor,
    found: Discovery,
    linked: FoundLinks,
  ) => Discovery;
  /** The link to begin with where no callback and no webhook is: one that leads somewhere, if there is any. */
  readonly initial: (analysis: Analysis) => Analysis['initial'];
  /** What the links of one request read of its exchange, so that its samples have it. */
  readonly expressions: (links: readonly LinkRequest[], parentId: string) => readonly Expression[];
}

export const linkRules: LinkRules = { discover: discoverLinks, judged, initial, expressions };

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

function judged(workspace: Workspace, minor: OpenApiMinor, found: Discovery, linked: FoundLinks): Discovery {
  const sites = new Map(found.sites);
  for (const { id } of linked.operations) {
    const site = linked.sites.get(id);
    if (site) sites.set(id, site);
  }
  return {
    ...found,
    operations: [...found.operations, ...linked.operations],
    sites,
    problems: [...found.problems, ...linked.problems, ...linkProblems(workspace, minor, linked)],
  };
}

function initial(analysis: Analysis): Analysis['initial'] {
  const { links = [] } = analysis;
  const found = links.find(({ link }) => link.target) ?? links[0];
  const [operation] = requestPath(analysis, found?.id ?? '');
  return found && operation && { operationId: operation.id, callbackId: found.id };
}
