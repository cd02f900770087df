import { declaredParameters } from '../document/declaredParameters.ts';
import { placeKey } from '../document/place.ts';
import { inlineCode } from '../expression/inlineCode.ts';
import { parseKey } from '../expression/parseKey.ts';
import type { Attachment } from './attachment.ts';
import { requestLabel } from './attachment.ts';
import type { ExpressionFinding, ExpressionUse } from './expressionFinding.ts';
import { keyFix } from './keyFix.ts';
import { rangeInKey } from './keyRange.ts';
import { noRequestBody } from './noRequestBody.ts';
import { notDeclared } from './notDeclared.ts';
import { pointerMissing } from './pointerMissing.ts';
import type { Problem } from './problem.ts';
import { responseSource } from './responseSource.ts';

const rules = [notDeclared, responseSource, noRequestBody, pointerMissing];

/** One finding at one place of a key, with every operation it is true for. */
interface Shared {
  readonly finding: ExpressionFinding;
  readonly attachment: Attachment;
  readonly operations: Set<string>;
}

/**
 * Checks every expression of every key against the operation whose exchange it reads. A callback that is attached to
 * several operations gives one problem, which names them.
 */
export function expressionProblems(attachments: readonly Attachment[]): readonly Problem[] {
  const shared = new Map<string, Shared>();
  for (const attachment of attachments) {
    for (const use of expressionUses(attachment)) {
      for (const finding of rules.flatMap((rule) => rule(use) ?? [])) {
        share(shared, attachment, finding);
      }
    }
  }
  return [...shared.values()].map(toProblem);
}

function expressionUses(attachment: Attachment): readonly ExpressionUse[] {
  const { workspace, request, parentSite } = attachment;
  if (!parentSite) return [];
  const parts = request.parsed.parts.filter((part) => part.kind === 'expression');
  if (parts.length === 0) return [];
  const declared = declaredParameters(workspace, parentSite);
  return parts.map((part) => ({ attachment, parentSite, part, expression: part.expression, declared }));
}

function share(shared: Map<string, Shared>, attachment: Attachment, finding: ExpressionFinding): void {
  const key = `${finding.code} ${finding.severity} ${finding.span.start} ${placeKey(attachment.request.keyPlace)}`;
  const known = shared.get(key) ?? { finding, attachment, operations: new Set() };
  known.operations.add(requestLabel(attachment.parent));
  shared.set(key, known);
}

function toProblem({ finding, attachment, operations }: Shared): Problem {
  const { workspace, request } = attachment;
  const fix = finding.replacement && replacementFix(attachment, finding.replacement);
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message(nameOperations([...operations])),
    hint: finding.hint,
    range: rangeInKey(workspace, request.keyPlace, finding.span),
    callbackId: request.id,
    ...(fix && { fix }),
  };
}

function nameOperations(operations: readonly string[]): string {
  const others = operations.length - 1;
  const first = inlineCode(operations[0] ?? '');
  if (others === 0) return first;
  return others === 1 ? `${first} and 1 other operation` : `${first} and ${others} other operations`;
}

/** Only where the changed key is one that reads without fault. */
function replacementFix(
  { workspace, request }: Attachment,
  { span, text }: NonNullable<ExpressionFinding['replacement']>,
) {
  const key = request.key.slice(0, span.start) + text + request.key.slice(span.end);
  return parseKey(key).form === 'invalid' ? undefined : keyFix(workspace, request.keyPlace, key);
}
