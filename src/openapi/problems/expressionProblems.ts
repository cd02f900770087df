import { parseKey } from '../expression/parseKey.ts';
import { append } from '../source/append.ts';
import { counted, inlineCode } from '../source/words.ts';
import { sourceContext, sourcePresence } from '../verdict/sourcePresence.ts';
import { placeKey } from '../workspace/place.ts';
import { createProblem, PROBLEMS, type Problem, type Severity } from '../workspace/problem.ts';
import { type Attachment, requestLabel } from './attachment.ts';
import { bareSwallow } from './bareSwallow.ts';
import type { ExpressionFinding, ExpressionUse, Replacement } from './expressionUse.ts';
import { hiddenSource } from './hiddenSource.ts';
import { MOST_PER_KEY } from './keyProblems.ts';
import { keyFix, rangeInKey } from './keyText.ts';
import { noRequestBody, responseSource } from './noSource.ts';
import { notDeclared } from './notDeclared.ts';
import { notText } from './notText.ts';
import { notUrl } from './notUrl.ts';
import { noValue } from './noValue.ts';
import { optionalSource, someBodies } from './optionalSource.ts';
import { pointerMissing } from './pointerMissing.ts';

/** In bare keys that go on where a URL was meant to, everything else would say the same less well. */
const rules: readonly Rule[] = [
  notDeclared,
  responseSource,
  noRequestBody,
  pointerMissing,
  notText,
  notUrl,
  hiddenSource,
  someBodies,
];

type Rule = (use: ExpressionUse) => ExpressionFinding | undefined;

/** One finding at one place of a key, with every operation it is true for. */
interface Shared {
  readonly finding: ExpressionFinding;
  readonly attachment: Attachment;
  readonly operations: Set<string>;
}

/**
 * Checks every expression of every key against the operation whose exchange it reads. A callback that is attached to
 * several operations gives one problem, which names them.
 * @example expressionProblems(attachments).map(({ code }) => code) // ['pointer-missing']
 */
export function expressionProblems(attachments: readonly Attachment[]): readonly Problem[] {
  const shared = new Map<string, Shared>();
  for (const attachment of attachments) {
    for (const use of expressionUses(attachment)) {
      for (const finding of findingsOf(use)) {
        share(shared, attachment, finding);
      }
    }
  }
  return [...shared.values()].map(toProblem);
}

function findingsOf(use: ExpressionUse): readonly ExpressionFinding[] {
  const swallow = bareSwallow(use);
  if (swallow) return [swallow];
  const findings = rules.map((rule) => rule(use)).filter((finding) => finding !== undefined);
  append(findings, optionalSource(use));
  const fallback = findings.some((finding) => severityOf(finding) !== 'info') ? undefined : noValue(use);
  if (fallback) findings.push(fallback);
  return findings;
}

function severityOf({ code, severity }: ExpressionFinding): Severity {
  return severity ?? PROBLEMS[code].severity;
}

function expressionUses(attachment: Attachment): readonly ExpressionUse[] {
  const { request, parent, parentSite } = attachment;
  if (!parentSite) return [];
  const parts = request.parsed.parts.filter((part) => part.kind === 'expression').slice(0, MOST_PER_KEY);
  if (parts.length === 0) return [];
  const context = sourceContext(attachment, parent.method, parentSite);
  return parts.map((part) => {
    const { expression } = part;
    const presence = sourcePresence(expression, context);
    return { attachment, part, expression, context, presence };
  });
}

function share(shared: Map<string, Shared>, attachment: Attachment, finding: ExpressionFinding): void {
  const key = `${finding.code} ${severityOf(finding)} ${finding.oncePerKey ? 'key' : finding.span.start} ${placeKey(attachment.request.keyPlace)}`;
  const known = shared.get(key) ?? { finding, attachment, operations: new Set() };
  known.operations.add(requestLabel(attachment.parent));
  shared.set(key, known);
}

function toProblem({ finding, attachment, operations }: Shared): Problem {
  const { workspace, request } = attachment;
  const fix = finding.fix ?? (finding.replacement && replacementFix(attachment, finding.replacement));
  return createProblem(finding.code, {
    severity: severityOf(finding),
    message: finding.message(nameOperations([...operations])),
    ...(finding.hint !== undefined && { hint: finding.hint }),
    range: rangeInKey(workspace, request.keyPlace, finding.span),
    callbackId: request.id,
    ...(fix && { fix }),
    ...candidatesOf(attachment, finding),
  });
}

/** Longer lists are cut where they are said. */
const MOST_CANDIDATES = 6;

function candidatesOf(
  attachment: Attachment,
  { candidates = [] }: ExpressionFinding,
): Pick<Problem, 'candidates'> {
  const found = candidates.slice(0, MOST_CANDIDATES).flatMap(({ name, ...replacement }) => {
    const fix = replacementFix(attachment, replacement);
    return fix ? [{ name, fix }] : [];
  });
  return found.length === 0 ? {} : { candidates: found };
}

function nameOperations(operations: readonly string[]): string {
  const others = operations.length - 1;
  const first = inlineCode(operations[0] ?? '');
  if (others === 0) return first;
  return `${first} and ${counted(others, 'other operation')}`;
}

/** Only where the changed key is one that reads without fault. */
function replacementFix({ workspace, request }: Attachment, { span, text }: Replacement) {
  const key = request.key.slice(0, span.start) + text + request.key.slice(span.end);
  return parseKey(key).form === 'invalid' ? undefined : keyFix(workspace, request.keyPlace, key);
}
