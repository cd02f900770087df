import { findUnbracedExpression } from '../expression/findUnbracedExpression.ts';
import type { SimulateDefault } from '../simulation/simulateDefaults.ts';
import type { Simulation, UrlNote, UrlPart } from '../simulation/simulation.ts';
import type { Range } from '../source/range.ts';
import { shorten } from '../source/words.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import { createProblem, type Problem, type ProblemCode } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { arrangeProblems, documentOrder } from './arrangeProblems.ts';
import type { Attachment } from './attachment.ts';
import { MOST_PER_KEY } from './keyProblems.ts';
import { rangeInKey } from './keyText.ts';

/** Simulating more would be felt while typing. */
const MOST_SIMULATED = 200;

/**
 * Problems that only values show, in the URLs that the description's own examples give. Generated values prove nothing,
 * so what they bring about is left out; the text of the key itself counts always.
 *
 * @param simulated Evaluates the key of a callback request with the default samples.
 */
function sampleProblems(attachments: readonly Attachment[], simulated: SimulateDefault): readonly Problem[] {
  return attachments
    .filter((attachment) => isTelling(attachment))
    .slice(0, MOST_SIMULATED)
    .flatMap(({ workspace, request }) => {
      const simulation = simulated(request);
      return simulation ? problemsOf(workspace, request, simulation) : [];
    });
}

/** Keys that are wrong already, and those that nothing attaches, have no URL to look at. */
function isTelling({ request, parentSite }: Attachment): boolean {
  if (findUnbracedExpression(request.parsed)) return false;
  return parentSite !== undefined && request.parsed.form !== 'invalid' && request.verdict?.kind !== 'never';
}

/**
 * The problems of an analysis with those that its samples show.
 *
 * @example addSampleProblems(problems, attachments, simulateDefaults(describe, '3.1'))
 */
export function addSampleProblems(
  problems: readonly Problem[],
  attachments: readonly Attachment[],
  simulated: SimulateDefault,
): readonly Problem[] {
  const sampled = sampleProblems(attachments, simulated);
  const [first] = attachments;
  if (sampled.length === 0 || !first) return problems;
  return arrangeProblems([...problems, ...sampled], documentOrder(first.workspace), first.minor);
}

function problemsOf(
  workspace: Workspace,
  { id, keyPlace, parsed }: CallbackRequest,
  simulation: Simulation,
): readonly Problem[] {
  const { callbackUrl } = simulation;
  const problem = (code: ProblemCode, message: string, hint: string, span: Range) =>
    createProblem(code, { message, hint, range: rangeInKey(workspace, keyPlace, span), callbackId: id });
  if (callbackUrl.kind === 'none') {
    const wrong = ['relative', 'not-http', 'malformed'].includes(callbackUrl.cause);
    if (!wrong || simulation.parts.some(isGenerated)) return [];
    const message = `The values of this description give no callback URL: ${callbackUrl.reason}.`;
    const whole = { start: 0, end: parsed.key.length };
    return [problem('relative-url', message, 'Correct the key or the example values.', whole)];
  }
  const notes = callbackUrl.notes.filter(({ code }) => code !== 'generated').slice(0, MOST_PER_KEY);
  return notes.flatMap((note) => {
    const part = partOf(simulation, note);
    if (note.code === 'generated' || note.code === 'sent-otherwise') return [];
    if (part && (isGenerated(part) || isSpace(part))) return [];
    if (note.code !== 'needs-encoding' && note.code !== 'changes-url' && simulation.parts.some(isGenerated))
      return [];
    const message = `In the URL \`${shorten(callbackUrl.url, LONGEST)}\` ${note.message}.`;
    return [problem(note.code, message, hintFor(note), part?.range ?? { start: 0, end: parsed.key.length })];
  });
}

function isGenerated(part: UrlPart): boolean {
  return part.kind === 'expression' && part.resolution.kind === 'resolved' && part.resolution.generated;
}

/** `trailingSpace` says it, whatever the values are. */
function isSpace({ kind, raw }: UrlPart): boolean {
  return kind === 'literal' && raw.trim() === '';
}

/** The piece of the key that a note is about. */
function partOf({ parts }: Simulation, { range }: UrlNote): UrlPart | undefined {
  if (!range) return undefined;
  let start = 0;
  for (const part of parts) {
    const text =
      part.kind === 'expression' && part.resolution.kind === 'resolved' ? part.resolution.text : part.raw;
    // A note at a joint names the last character before it too; what comes after is at fault.
    if (range.end <= start + text.length) return part;
    start += text.length;
  }
  return parts.at(-1);
}

function hintFor({ code, encodedUrl }: UrlNote): string {
  switch (code) {
    case 'double-query':
      return 'Write `&` instead of `?` if the value before always has a query of its own.';
    case 'double-slash':
      return 'Delete the `/` on one of the two sides: in the key, or in the values that are sent.';
    case 'after-fragment':
      return 'A fragment is never sent: leave the `#` out.';
    default:
      return encodedUrl === undefined
        ? 'Percent-encode these characters.'
        : `Encoded, the URL is \`${shorten(encodedUrl, LONGEST)}\`; say which one the receiver should expect.`;
  }
}

const LONGEST = 100;
