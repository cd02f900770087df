import type { Discovery } from '../discovery/discover.ts';
import type { KeyRepair } from '../expression/repair.types.ts';
import { type DocumentKind, isOpenApi, minorOfKind } from '../spec/documentKind.ts';
import type { Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { arrangeProblems, documentOrder } from './arrangeProblems.ts';
import type { Attachment } from './attachment.ts';
import { callbackFields } from './callbackFields.ts';
import { deadReferences } from './deadReferences.ts';
import { kindProblems, noCallbacks, sourceProblems } from './documentProblems.ts';
import { duplicateOperationIds } from './duplicateOperationIds.ts';
import { expressionProblems } from './expressionProblems.ts';
import { keyNotices, trailingSpace } from './keyNotices.ts';
import { keyLimit, keyProblems } from './keyProblems.ts';
import { literalKey, relativeUrl } from './literalKey.ts';
import { polling } from './polling.ts';
import { unusedComponents } from './unusedComponents.ts';

/**
 * Everything that is wrong with a description, or worth a remark, as far as no value is needed to see it.
 *
 * @param found What discovery found, with the problems it met on its way.
 * @param attachments Every callback request with what its key is evaluated against.
 * @param repair Without it, problems of keys that do not parse say less.
 * @returns In the order of the documents and of the text.
 * @example findProblems(workspace, kind, found, attachments).map(({ code }) => code) // ['not-declared']
 */
export function findProblems(
  workspace: Workspace,
  kind: DocumentKind,
  found: Discovery,
  attachments: readonly Attachment[],
  repair?: KeyRepair,
): readonly Problem[] {
  const minor = minorOfKind(kind);
  const problems = [
    ...kindProblems(workspace, kind),
    ...found.problems,
    ...attachments.flatMap((each) => [
      ...keyProblems(each, repair),
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
    ...(isOpenApi(kind) ? noCallbacks(workspace, found, minor) : []),
    ...sourceProblems(workspace),
  ];
  return arrangeProblems(problems, documentOrder(workspace), minor);
}
