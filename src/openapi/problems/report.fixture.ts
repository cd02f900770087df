import { analyze } from '../analyze.ts';
import { textWorkspaceOf } from '../document/workspace.fixture.ts';
import type { JsonValue } from '../json.ts';
import type { Problem } from './problem.ts';

/** What a reader sees of a problem. */
export interface ReportedProblem {
  readonly problem: string;
  /** The text that is underlined. */
  readonly at: string;
  readonly message: string;
  readonly hint?: string;
  /** The text after the fix, where the problem's edit stands. */
  readonly fix?: string;
}

/** The problems of a document, given as a value or a text, with `severity code` and the underlined text. */
export function report(
  document: JsonValue,
  others: Readonly<Record<string, JsonValue>> = {},
): readonly ReportedProblem[] {
  const texts = Object.fromEntries(
    Object.entries({ 'api.json': document, ...others }).map(([uri, value]) => [
      uri,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const { problems } = analyze(textWorkspaceOf(texts)).analysis;
  return problems.map((problem) => reported(problem, texts));
}

function reported(problem: Problem, texts: Readonly<Record<string, string>>): ReportedProblem {
  const { range, hint, fix } = problem;
  const text = texts[range.uri] ?? '';
  return {
    problem: `${problem.severity} ${problem.code}`,
    at: text.slice(range.start, range.end),
    message: problem.message,
    ...(hint !== undefined && { hint }),
    ...(fix && { fix: fix.edits.map((edit) => edit.text).join(' ') }),
  };
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
