import type { Discovery } from '../discovery/discover.ts';
import type { DocumentKind, OpenApiMinor } from '../spec/documentKind.ts';
import { isOpenApi, minorOfKind } from '../spec/documentKind.ts';
import type { Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { arrangeProblems, documentOrder } from './arrangeProblems.ts';
import type { Attachment } from './attachment.ts';
import { callbackFields } from './callbackFields.ts';
import { deadReferences } from './deadReferences.ts';
import { duplicateOperationIds } from './duplicateOperationIds.ts';
import { expressionProblems } from './expressionProblems.ts';
import { insertCallback } from './insertCallback.ts';
import { keyLimit } from './keyLimit.ts';
import { keyNotices } from './keyNotices.ts';
import { keyProblems } from './keyProblems.ts';
import { kindProblems } from './kindProblems.ts';
import { literalKey } from './literalKey.ts';
import { noCallbacks } from './noCallbacks.ts';
import { polling } from './polling.ts';
import { relativeUrl } from './relativeUrl.ts';
import { sourceProblems } from './sourceProblems.ts';
import { trailingSpace } from './trailingSpace.ts';
import { unusedComponents } from './unusedComponents.ts';

/**
 * Everything that is wrong with a description, or worth a remark, as far as no value is needed to see it.
 *
 * @param found What discovery found, with the problems it met on its way.
 * @param attachments Every callback request with what its key is evaluated against.
 * @returns In the order of the documents and of the text.
 */
export function findProblems(
  workspace: Workspace,
  kind: DocumentKind,
  found: Discovery,
  attachments: readonly Attachment[],
): readonly Problem[] {
  const minor = minorOfKind(kind);
  const problems = [
    ...kindProblems(workspace, kind),
    ...found.problems,
    ...attachments.flatMap((each) => [
      ...keyProblems(each),
      ...keyNotices(each),
      ...keyLimit(each),
      ...literalKey(each),
      ...trailingSpace(each),
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
