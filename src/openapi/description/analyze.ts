import type { Discovery } from '../discovery/discover.ts';
import { discover } from '../discovery/discover.ts';
import type { KeyRepair } from '../expression/repair.types.ts';
import { type Attachment, attachmentsOf } from '../problems/attachment.ts';
import type { LinkRules } from '../problems/linkRules.ts';
import type { Rules } from '../problems/rules.ts';
import { defined } from '../source/defined.ts';
import { member, stringMember } from '../source/json.ts';
import type { DocumentKind } from '../spec/documentKind.ts';
import { isOpenApi, minorOfKind } from '../spec/documentKind.ts';
import { classify } from '../workspace/classify.ts';
import type { Analysis } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The analysis as plain data, and what describing single requests needs besides. */
export interface AnalyzedSet {
  readonly analysis: Omit<Analysis, 'initial'>;
  readonly sites: Discovery['sites'];
  readonly attachments: readonly Attachment[];
}

/**
 * Reads a description: its kind, its callbacks, and their problems.
 *
 * @param workspace The documents. A text that is not an OpenAPI 3 document has no operations, and a problem says why.
 * @param rules Without them nothing is judged.
 * @param repair Without it, keys that do not parse have no suggestion, and their problems say less.
 * @param linkRules Without them, links are passed over.
 * @returns The same for the same documents; ranges lie within their texts.
 */
export function analyze(
  workspace: Workspace,
  rules: Rules | undefined,
  repair: KeyRepair | undefined,
  linkRules?: LinkRules,
): AnalyzedSet {
  const root = { uri: workspace.set.entry, pointer: '' };
  const value = workspace.value(root);
  const kind = kindOf(workspace);
  const minor = minorOfKind(kind);
  const found = isOpenApi(kind) ? discover(workspace, minor, repair?.repairKey) : nothing;
  const linked = isOpenApi(kind) ? linkRules?.discover(workspace, minor, found) : undefined;
  const hasLinks = linked !== undefined && linked.links.length > 0;
  const operations = rules?.judge(workspace, minor, found.operations, found.sites) ?? found.operations;
  const attachments = attachmentsOf(workspace, minor, operations, found.sites);
  const judged = (linked && linkRules?.judged(workspace, minor, found, linked)) ?? found;
  const info = member(value, 'info');
  const title = stringMember(info, 'title');
  const apiVersion = stringMember(info, 'version');
  return {
    analysis: defined({
      kind,
      title,
      apiVersion,
      operations,
      problems: rules?.find(workspace, kind, judged, attachments, repair) ?? [],
      webhooks: found.webhooks,
      ...(hasLinks && { links: linked.requests, linkedOperations: linked.operations }),
      operationCount: found.operationCount,
    }),
    sites: linked?.sites ?? found.sites,
    attachments,
  };
}

const nothing: Discovery = {
  operations: [],
  webhooks: [],
  operationCount: 0,
  sites: new Map(),
  problems: [],
};

function kindOf(workspace: Workspace): DocumentKind {
  const { entry, documents } = workspace.set;
  const text = documents.find(({ uri }) => uri === entry)?.text ?? '';
  return classify(workspace.value({ uri: entry, pointer: '' }), text);
}
