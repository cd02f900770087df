import type { Discovery } from '../discovery/discover.ts';
import { discover } from '../discovery/discover.ts';
import type { Rules } from '../problems/rules.ts';
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
}

/**
 * Reads a description: what it is, which callbacks it has, and what is wrong with them.
 *
 * @param workspace The documents. A text that is not an OpenAPI 3 document has no operations, and a problem says why.
 * @param rules Without them nothing is judged.
 * @returns The same for the same documents; ranges lie within their texts.
 */
export function analyze(workspace: Workspace, rules: Rules | undefined): AnalyzedSet {
  const root = { uri: workspace.set.entry, pointer: '' };
  const value = workspace.value(root);
  const kind = kindOf(workspace);
  const found = isOpenApi(kind) ? discover(workspace, minorOfKind(kind)) : nothing;
  const info = member(value, 'info');
  const title = stringMember(info, 'title');
  const apiVersion = stringMember(info, 'version');
  return {
    analysis: {
      kind,
      ...(title !== undefined && { title }),
      ...(apiVersion !== undefined && { apiVersion }),
      operations:
        rules?.judge(workspace, minorOfKind(kind), found.operations, found.sites) ?? found.operations,
      problems: rules?.find(workspace, kind, found) ?? [],
      webhooks: found.webhooks,
      operationCount: found.operationCount,
    },
    sites: found.sites,
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
