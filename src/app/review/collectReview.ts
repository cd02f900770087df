import type { CallbackFacts } from '../../openapi/facts/index.ts';
import { buildExchange, isOpenApi, type Problem, readingOf, requestPath } from '../../openapi/index.ts';
import { readingWords } from '../../openapi/readings/index.ts';
import {
  buildReviewedLink,
  buildReviewedRequest,
  buildReviewedScenarios,
  type RequestToReview,
  type ReviewData,
  type ReviewedLink,
  type ReviewedProblem,
  type ReviewedRequest,
} from '../../openapi/review/index.ts';
import { findings } from '../../openapi/risks/index.ts';
import { runScenario, scenarioPlans } from '../../openapi/scenarios/index.ts';
import { own } from '../../openapi/source/index.ts';
import { compareTools } from '../../openapi/tools/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { comparedName } from '../../store/describeOrigin.ts';
import { simulateLinked } from '../../store/simulateLinked.ts';
import { simulateCallback } from '../../store/simulations.ts';
import { lineIndexOf } from '../lineIndexOf.ts';
import { type Subject, subjectFrom } from '../whatIf/subject.ts';
import { questionsFrom } from '../whatIf/useOpenQuestions.ts';
import { inputOf, optionsOf, risksOf } from '../whatIf/whatIf.ts';
import { notesOfReview } from './reviewNotes.ts';
import { linksOfScope, type ReviewScope, type ScopedRequest } from './reviewScope.ts';

type State = Pick<AppStore, 'shown' | 'work' | 'comparison'> & Partial<Pick<AppStore, 'linkTools'>>;

/** Requests whose scenarios, risks and body are looked at; the table of a review lists more. */
export const MOST_DETAILED = 150;

/** What the requests of a review say, as far as it is worked out. */
export interface CollectedRequests {
  readonly requests: readonly ReviewedRequest[];
  readonly facts: ReadonlyMap<string, CallbackFacts>;
}

/**
 * Works out what a review says of some requests, a piece with each step: a request, or one of its scenarios.
 *
 * @param state With the details of those requests and of what they follow, as far as there are any.
 * @param found Each request is added to it.
 */
export function* collectRequests(
  state: State,
  scoped: readonly ScopedRequest[],
  facts: ReadonlyMap<string, CallbackFacts>,
  found: ReviewedRequest[],
): Generator<void, void> {
  const problems = problemsByRequest(state);
  const notes = notesOfReview(state).ofRequests;
  for (const [index, { request, group }] of scoped.entries()) {
    yield;
    const { id } = request;
    const simulated =
      'key' in request
        ? simulateCallback(state.shown, state.work.edits, id, state.work.review.readings)
        : undefined;
    const known = index < MOST_DETAILED ? facts.get(id) : undefined;
    const judged = simulated && known ? yield* judge(subjectFrom(state, simulated), known) : NOTHING_JUDGED;
    found.push(
      buildReviewedRequest({
        request,
        group,
        parent: 'key' in request ? requestPath(state.shown.analysis, id).at(-2) : undefined,
        detail: own(state.shown.details, id),
        simulation: simulated?.simulation,
        status: simulated?.exchange.response?.status,
        problems: (problems.get(id) ?? []).map((problem) => reviewedProblem(state, problem)),
        notes: notes.get(id) ?? [],
        ...judged,
      }),
    );
  }
}

type Judged = Pick<RequestToReview, 'scenarios' | 'tools' | 'findings'>;

const NOTHING_JUDGED: Judged = { tools: [], findings: [] };

function* judge(subject: Subject, facts: CallbackFacts): Generator<void, Judged> {
  const { callback, exchange, simulation, parentDetail, outerUrl } = subject;
  const { parsed } = readingOf(callback);
  const options = optionsOf(subject, facts);
  const input = inputOf(subject, facts);
  const rows: Parameters<typeof buildReviewedScenarios>[0][number][] = [];
  for (const plan of scenarioPlans(input).rows) {
    yield;
    const row = runScenario(plan, input, rows[0]?.row.callbackUrl);
    const sent = buildExchange(parentDetail, row.edits, outerUrl);
    const risks = row.callbackUrl.kind === 'url' ? risksOf(sent, callback, facts, options) : [];
    rows.push({ row, risks });
  }
  yield;
  return {
    scenarios: buildReviewedScenarios(rows),
    tools: compareTools(callback.key, exchange, simulation.callbackUrl),
    findings: findings({ parsed, simulation, facts, sender: callback.sender }),
  };
}

/** What is told of the same thing elsewhere in a review, and not again as a problem. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['optional-source', 'some-responses']);

function problemsByRequest({ shown }: State): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of shown.analysis.problems) {
    if (problem.callbackId === undefined || SAID_ELSEWHERE.has(problem.code)) continue;
    const list = found.get(problem.callbackId);
    if (list) list.push(problem);
    else found.set(problem.callbackId, [problem]);
  }
  return found;
}

function reviewedProblem({ shown }: State, { severity, message, hint, range }: Problem): ReviewedProblem {
  const document = shown.documents.find(({ uri }) => uri === range.uri);
  const line = document ? `line ${lineIndexOf(document).toLineColumn(range.start).line}` : '';
  return {
    severity,
    message: hint === undefined ? message : `${message} ${hint}`,
    place: shown.documents.length > 1 ? `${range.uri} ${line}`.trim() : line,
  };
}

/** All that a review says, of requests that are worked out. */
export function reviewOfRequests(
  state: State,
  scope: ReviewScope,
  scoped: readonly ScopedRequest[],
  { requests, facts }: CollectedRequests,
): ReviewData {
  const { analysis } = state.shown;
  const { kind, title, apiVersion } = analysis;
  const callbacks = scoped.flatMap(({ request }) => ('key' in request ? [request] : []));
  const operations = new Set(callbacks.map(({ id }) => requestPath(analysis, id)[0]?.id));
  const isWhole = scope === 'document';
  const said = scopeWords(state, scope, scoped);
  return {
    title: [title ?? state.work.set.entry, apiVersion].filter(Boolean).join(' '),
    specification: isOpenApi(kind) ? `OpenAPI ${kind.version}` : '',
    ...(said !== undefined && { scope: said }),
    operationCount: operations.size,
    requests,
    links: reviewedLinks(state, scope),
    problems: isWhole
      ? analysis.problems
          .filter(({ callbackId }) => callbackId === undefined)
          .map((problem) => reviewedProblem(state, problem))
      : [],
    questions: questionsFrom(
      callbacks,
      scoped.flatMap(({ request }) => facts.get(request.id) ?? []),
    ),
    notes: isWhole ? notesOfReview(state).others : [],
    readings: readingWords(state.work.review.readings ?? {}),
    ...(isWhole && comparisonOf(state)),
  };
}

function reviewedLinks(state: State, scope: ReviewScope): readonly ReviewedLink[] {
  const { shown, work, linkTools } = state;
  const problems = problemsByRequest(state);
  return linksOfScope(state, scope).map((request) =>
    buildReviewedLink(
      request,
      requestPath(shown.analysis, request.id).at(-2),
      simulateLinked(shown, work, request.id, linkTools)?.simulation,
      (problems.get(request.id) ?? []).map((problem) => reviewedProblem(state, problem)),
    ),
  );
}

/** What the page knows of the changes since another version; nothing while it compares. */
function comparisonOf({ comparison, work: { compared } }: State): Pick<ReviewData, 'comparison'> {
  if (!compared || comparison?.of !== compared || !comparison.found) return {};
  const { origin, is: otherIs } = compared;
  return { comparison: { other: comparedName(origin), otherIs, comparison: comparison.found } };
}

function scopeWords(
  { shown }: State,
  scope: ReviewScope,
  scoped: readonly ScopedRequest[],
): string | undefined {
  const long =
    scoped.length > MOST_DETAILED
      ? `Scenarios and risks are those of the first ${MOST_DETAILED} callbacks.`
      : undefined;
  const [first] = scoped;
  if (scope === 'document' || !first) return long;
  const [operation] = requestPath(shown.analysis, first.request.id);
  const of =
    scope === 'operation' && operation ? `${operation.method} ${operation.path}`.trim() : nameOf(first);
  return [`Only \`${of.replaceAll('`', "'")}\`, not the whole document.`, long].filter(Boolean).join(' ');
}

function nameOf({ request }: ScopedRequest): string {
  return 'key' in request ? request.name : request.path;
}
