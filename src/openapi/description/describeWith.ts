import type { RequestSite } from '../discovery/walk.ts';
import { describeOperation } from '../exchange/describeOperation.ts';
import type { OperationDetail } from '../exchange/detail.ts';
import type { KeyRepair } from '../expression/repair.types.ts';
import type { LinkRules } from '../problems/linkRules.ts';
import type { Rules } from '../problems/rules.ts';
import { simulateDefaults } from '../simulation/simulateDefaults.ts';
import type { ReadOptions } from '../source/parseSource.ts';
import { minorOfKind } from '../spec/documentKind.ts';
import { isWebhook } from '../workspace/lookup.ts';
import type { Analysis, DocumentSet } from '../workspace/model.ts';
import { readingOf } from '../workspace/readingOf.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { analyze } from './analyze.ts';
import { findInitial } from './findInitial.ts';

/** A document set, read: the analysis at once, the details of single requests when asked for. */
export interface Description {
  /** Plain data, safe to post between threads. */
  readonly analysis: Analysis;
  /** The details to fill in a request; `undefined` for an id the analysis does not have. Kept once made. */
  readonly describe: (id: string) => OperationDetail | undefined;
  readonly workspace: Workspace;
  /** Where a request of the analysis is written; `undefined` for an id it does not have. */
  readonly siteOf: (id: string) => RequestSite | undefined;
  /** True once a broken document was read without the tolerant parser: opened again with it, there is more. */
  readonly needsTolerant: boolean;
  /** True where a callback key does not parse and `repair` was missing: opened again with it, there are suggestions. */
  readonly needsRepair: boolean;
  /** True where a text may have links and `links` was missing: opened again with it, they are found. */
  readonly needsLinks: boolean;
}

export interface DescribeOptions extends ReadOptions {
  /** Says what is wrong with keys that do not parse, and what they were meant to be: `keyRepair`, where it was loaded. */
  readonly repair?: KeyRepair | undefined;
  /** Finds and judges links: `linkRules`, where it was loaded. */
  readonly links?: LinkRules | undefined;
}

/**
 * Opens a set of documents as one OpenAPI Description, judged by rules that were loaded apart.
 *
 * @param set Any texts: what they are is part of the answer.
 * @param rules Without them there are no verdicts, and no problems.
 * @param options The parser for broken texts and the repair of keys, where they were loaded.
 * @returns The analysis and the way to its details. Never throws; equal sets give equal analyses.
 * @example describeWith(set, undefined).analysis.problems // []
 */
export function describeWith(
  set: DocumentSet,
  rules: Rules | undefined,
  options: DescribeOptions = {},
): Description {
  const workspace = createWorkspace(set, options);
  const links = mayHaveLinks(set) ? options.links : undefined;
  const { analysis, sites, attachments } = analyze(workspace, rules, options.repair, links);
  const minor = minorOfKind(analysis.kind);
  const nodes = new Map(
    [
      ...analysis.operations,
      ...(analysis.linkedOperations ?? []),
      ...attachments.map(({ request }) => request),
    ].map((node) => [node.id, node]),
  );
  const details = new Map<string, OperationDetail>();

  const describe = (id: string): OperationDetail | undefined => {
    const node = nodes.get(id);
    const site = sites.get(id);
    if (!node || !site) return undefined;
    const known = details.get(id);
    if (known) return known;
    const isCallback = 'key' in node;
    const detail = describeOperation(workspace, {
      id,
      method: node.method,
      path: isCallback ? node.key : node.path,
      place: site.place,
      value: site.value,
      pathItemPlaces: site.pathItems,
      minor,
      keys: node.callbacks.map((callback) => readingOf(callback).parsed),
      linked: options.links?.expressions(analysis.links ?? [], id) ?? [],
      isCallback,
      sender: node.sender,
      isWebhook: isWebhook(node),
    });
    details.set(id, detail);
    return detail;
  };

  const simulated = simulateDefaults(describe, minor);
  const initial = findInitial(analysis.operations, simulated) ?? options.links?.initial(analysis);
  const problems = rules?.addSampled(analysis.problems, attachments, simulated) ?? analysis.problems;
  return {
    analysis: { ...analysis, problems, ...(initial && { initial }) },
    describe,
    workspace,
    siteOf: (id) => sites.get(id),
    needsLinks: !options.links && mayHaveLinks(set),
    needsRepair: !options.repair && attachments.some(({ request }) => request.parsed.form === 'invalid'),
    // Asked for late: describing a request may read further documents.
    get needsTolerant() {
      return workspace.needsTolerant();
    },
  };
}

/** Most documents have none, and finding out takes a look at every response. */
function mayHaveLinks({ documents }: DocumentSet): boolean {
  return documents.some(({ text }) => text.includes('links') && /operation(?:Id|Ref)/.test(text));
}
