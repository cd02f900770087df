import { openDescription } from '../description/describeSet.ts';
import { readBrokenText } from '../source/brokenText.ts';
import type { JsonValue } from '../source/json.ts';
import type { Problem, ProblemCode } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a reader sees of a problem. */
export interface ReportedProblem {
  readonly problem: string;
  /** The text that is underlined. */
  readonly at: string;
  readonly message: string;
  readonly hint?: string;
  /** The key after the fix, or what the fix adds elsewhere. */
  readonly fix?: string;
}

/** Remarks that small documents draw without being about them; ask for them by name. */
const asides: readonly ProblemCode[] = ['optional-source', 'not-url'];

/**
 * The problems of a document, given as a value or a text, with `severity code` and the underlined text. Remarks that
 * nearly every document draws are left out.
 */
export function report(
  document: JsonValue,
  others: Readonly<Record<string, JsonValue>> = {},
): readonly ReportedProblem[] {
  return reportAll(document, others).filter(
    ({ problem }) => !asides.some((code) => problem === `info ${code}`),
  );
}

/** Only the problems of some codes. */
export function reportOf(code: ProblemCode, document: JsonValue): readonly ReportedProblem[] {
  return reportAll(document).filter(({ problem }) => problem.endsWith(` ${code}`));
}

function reportAll(
  document: JsonValue,
  others: Readonly<Record<string, JsonValue>> = {},
): readonly ReportedProblem[] {
  const texts = Object.fromEntries(
    Object.entries({ 'api.json': document, ...others }).map(([uri, value]) => [
      uri,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const documents = Object.entries(texts).map(([uri, text]) => ({ uri, text }));
  const { analysis, workspace } = openDescription(
    { entry: documents[0]?.uri ?? '', documents },
    { tolerant: readBrokenText },
  );
  return analysis.problems.map((problem) => reported(problem, texts, workspace));
}

function reported(
  problem: Problem,
  texts: Readonly<Record<string, string>>,
  workspace: Workspace,
): ReportedProblem {
  const { range, hint, fix } = problem;
  const text = texts[range.uri] ?? '';
  return {
    problem: `${problem.severity} ${problem.code}`,
    at: text.slice(range.start, range.end),
    message: problem.message,
    ...(hint !== undefined && { hint }),
    ...(fix && { fix: fix.edits.map((edit) => fixedKey(edit, text, workspace)).join(' ') }),
  };
}

type Edit = NonNullable<Problem['fix']>['edits'][number];

/** The whole key that an edit changes, as it reads afterwards. */
function fixedKey({ range, text }: Edit, document: string, workspace: Workspace): string {
  const { uri, start, end } = range;
  const pointers = [start, end, start - 1].map((offset) => workspace.source(uri)?.pointerAt(offset) ?? '');
  const keys = pointers.flatMap((pointer) => workspace.location({ uri, pointer })?.key ?? []);
  const key = keys.find((each) => each.start <= start && end <= each.end);
  return key ? document.slice(key.start, start) + text + document.slice(end, key.end) : text;
}

/** A description with one operation, `POST /a`, and one callback `evt` with one `post` under a key. */
export function withKey(
  key: string,
  operation: Readonly<Record<string, JsonValue>> = {},
  openapi = '3.1.0',
): JsonValue {
  return {
    openapi,
    paths: { '/a': { post: { ...operation, callbacks: { evt: { [key]: { post: {} } } } } } },
  };
}

/** A request body with one JSON media type. */
export function jsonBody(schema: JsonValue): JsonValue {
  return { content: { 'application/json': { schema } } };
}
