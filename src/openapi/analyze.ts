import { classify } from './document/classify.ts';
import type { Discovery } from './document/discover.ts';
import { discover } from './document/discover.ts';
import { minorOfKind } from './document/minorOfKind.ts';
import type { Analysis, DocumentKind, OpenApiMinor } from './document/model.ts';
import type { Workspace } from './document/workspace.ts';
import { member, stringMember } from './json.ts';
import { arrangeProblems, documentOrder } from './problems/arrangeProblems.ts';
import { attachmentsOf } from './problems/attachment.ts';
import { callbackFields } from './problems/callbackFields.ts';
import { deadReferences } from './problems/deadReferences.ts';
import { duplicateOperationIds } from './problems/duplicateOperationIds.ts';
import { expressionProblems } from './problems/expressionProblems.ts';
import { insertCallback } from './problems/insertCallback.ts';
import { keyNotices } from './problems/keyNotices.ts';
import { keyProblems } from './problems/keyProblems.ts';
import { kindProblems } from './problems/kindProblems.ts';
import { literalKey } from './problems/literalKey.ts';
import { noCallbacks } from './problems/noCallbacks.ts';
import { polling } from './problems/polling.ts';
import type { Problem } from './problems/problem.ts';
import { relativeUrl } from './problems/relativeUrl.ts';
import { sourceProblems } from './problems/sourceProblems.ts';
import { unusedComponents } from './problems/unusedComponents.ts';
import { withVerdicts } from './verdict/withVerdicts.ts';

/** The analysis as plain data, and what describing single requests needs besides. */
export interface AnalyzedSet {
  readonly analysis: Omit<Analysis, 'initial'>;
  readonly sites: Discovery['sites'];
}

/**
 * Reads a description: what it is, which callbacks it has, and what is wrong with them.
 *
 * @param workspace The documents. A text that is no OpenAPI 3 document has no operations, and a problem says why.
 * @returns The same for the same documents; ranges lie within their texts.
 */
export function analyze(workspace: Workspace): AnalyzedSet {
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
      operations: withVerdicts(workspace, minorOfKind(kind), found.operations, found.sites),
      problems: problemsOf(workspace, kind, found),
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

function isOpenApi(kind: DocumentKind): boolean {
  return kind.kind === 'openapi' || kind.kind === 'openapi-unknown';
}

function problemsOf(workspace: Workspace, kind: DocumentKind, found: Discovery): readonly Problem[] {
  const minor = minorOfKind(kind);
  const attachments = attachmentsOf(workspace, minor, found.operations, found.sites);
  const problems = [
    ...kindProblems(workspace, kind),
    ...found.problems,
    ...attachments.flatMap((each) => [
      ...keyProblems(each),
      ...keyNotices(each),
      ...literalKey(each),
      ...relativeUrl(each),
      ...polling(each),
      ...callbackFields(each),
    ]),
    ...expressionProblems(attachments),
    ...deadReferences(workspace, found.sites.values()),
    ...unusedComponents(found.operations),
    ...(isOpenApi(kind) ? duplicateOperationIds(workspace, minor, found.sites.values()) : []),
    ...(isOpenApi(kind) ? withoutCallbacks(workspace, found, minor) : []),
    ...sourceProblems(workspace),
  ];
  return arrangeProblems(problems, documentOrder(workspace), minor);
}

/** Only where nothing else explains why no callback was found. */
function withoutCallbacks(workspace: Workspace, found: Discovery, minor: OpenApiMinor): readonly Problem[] {
  const source = workspace.source(workspace.set.entry);
  const faulty = source?.problems.some(({ severity }) => severity === 'error') ?? true;
  if (found.operations.length > 0 || found.problems.length > 0 || faulty) return [];
  const pointer = ['/paths', '/webhooks', '/openapi'].find((each) => source?.locate(each));
  const range = workspace.range({ uri: workspace.set.entry, pointer: pointer ?? '' }, 'key');
  return [noCallbacks(range, found.webhooks, insertCallback(workspace, minor))];
}
