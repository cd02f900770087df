import type { OperationDetail } from '../exchange/detail.ts';
import { own } from '../source/json.ts';
import { requestPath } from '../workspace/lookup.ts';
import type { Analysis, CallbackRequest } from '../workspace/model.ts';
import type { Problem } from '../workspace/problem.ts';
import { readingOf } from '../workspace/readingOf.ts';
import type { NotePart, NotePlace } from './note.types.ts';

/**
 * The expressions of a callback key by which a note can name a part of the URL, as the key is simulated.
 *
 * @returns Without braces, one for each part of the key; `undefined` for literal text.
 * @example expressionNames(callback) // [undefined, '$request.body#/id']
 */
export function expressionNames(
  callback: Pick<CallbackRequest, 'parsed' | 'repair'>,
): readonly (string | undefined)[] {
  return readingOf(callback).parsed.parts.map((part) =>
    part.kind === 'expression' ? part.raw.replace(/^\{(.*)\}$/s, '$1') : undefined,
  );
}

/**
 * Where a note on each problem is pinned: the request it concerns and its code, counted where one request has several
 * of a code: `expr-root 2`.
 *
 * @example problemPlaces(analysis.problems).get(problem) // { id: callbackId, part: { kind: 'problem', name: 'expr-root' } }
 */
export function problemPlaces(problems: readonly Problem[]): ReadonlyMap<Problem, NotePlace> {
  const counts = new Map<string, number>();
  const places = new Map<Problem, NotePlace>();
  for (const problem of problems) {
    const { code, callbackId: id = '' } = problem;
    const count = (counts.get(`${code} ${id}`) ?? 0) + 1;
    counts.set(`${code} ${id}`, count);
    places.set(problem, { id, part: { kind: 'problem', name: count === 1 ? code : `${code} ${count}` } });
  }
  return places;
}

/**
 * The problem that a note is pinned to, if the description still has it.
 *
 * @example problemAt(analysis, { id: '', part: { kind: 'problem', name: 'syntax' } })?.range
 */
export function problemAt(analysis: Analysis, { id, part }: NotePlace): Problem | undefined {
  if (part?.kind !== 'problem') return undefined;
  const [, code = '', count = '1'] = /^(\S+)(?: (\d{1,6}))?$/.exec(part.name) ?? [];
  return analysis.problems.filter((each) => each.code === code && (each.callbackId ?? '') === id)[
    Number(count) - 1
  ];
}

/**
 * Whether a place is in a description. What only a simulation finds, a scenario or a risk, counts as there while its
 * request is; a field or a reply does where the details of its request are not known yet.
 *
 * @example hasPlace({ analysis, details: {} }, { id: 'gone' }) // false
 */
export function hasPlace({ analysis, details }: NotedDescription, at: NotePlace): boolean {
  const request = requestPath(analysis, at.id).at(-1);
  const { part } = at;
  if (part?.kind === 'problem') return problemAt(analysis, at) !== undefined;
  if (!request) return false;
  if (part?.kind === 'url') return 'key' in request && expressionNames(request).includes(part.name);
  const detail = own(details, at.id);
  return !part || !detail || hasPart(detail, part);
}

/** What notes are about. */
export interface NotedDescription {
  readonly analysis: Analysis;
  /** By id, as far as they are known. */
  readonly details: Readonly<Record<string, OperationDetail>>;
}

function hasPart({ parameters, requestBody, responses }: OperationDetail, { kind, name }: NotePart): boolean {
  if (kind === 'reply') return responses.some(({ status }) => status === name);
  if (kind !== 'field') return true;
  if (name === 'request.body') return requestBody !== undefined;
  if (name === 'response.body') return responses.some(({ media }) => media.length > 0);
  if (name.startsWith('request.')) return parameters.some(({ id }) => `request.${id}` === name);
  if (!name.startsWith('response.')) return true;
  return responses.some(({ headers }) => headers.some(({ id }) => `response.${id}` === name));
}
