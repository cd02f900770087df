import type { OperationDetail } from '../exchange/detail.ts';
import { own } from '../source/json.ts';
import type { DocumentRange } from '../source/range.ts';
import { requestPath } from '../workspace/lookup.ts';
import type { Analysis } from '../workspace/model.ts';
import type { Problem } from '../workspace/problem.ts';
import { readingOf } from '../workspace/readingOf.ts';
import { expressionNames } from './expressionNames.ts';
import type { NotePart, NotePlace } from './note.types.ts';

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

/**
 * Where a place is in the documents: the key, the declaration or the expression that a note is about; what only a
 * simulation finds is at the key.
 *
 * @returns Nothing where the place is gone, or not known yet.
 * @example noteRange({ id: callbackId }, { analysis, details: {} }) // the range of its key
 */
export function noteRange(at: NotePlace, description: NotedDescription): DocumentRange | undefined {
  if (!hasPlace(description, at)) return undefined;
  const { analysis, details } = description;
  const { id, part } = at;
  if (part?.kind === 'problem') return problemAt(analysis, at)?.range;
  const request = requestPath(analysis, id).at(-1);
  if (!request) return undefined;
  const detail = own(details, id);
  const whole = 'keyRange' in request ? request.keyRange : (request.nameRange ?? request.range);
  const declared = part && detail && rangeOfPart(detail, part);
  if (declared) return declared;
  if (part?.kind !== 'url' || !('key' in request) || readingOf(request).repaired) return whole;
  return request.partRanges[expressionNames(request).indexOf(part.name)] ?? whole;
}

function rangeOfPart(
  { parameters, requestBody, responses }: OperationDetail,
  { kind, name }: NotePart,
): DocumentRange | undefined {
  if (kind === 'reply') return responses.find(({ status }) => status === name)?.range;
  if (kind !== 'field') return undefined;
  if (name === 'request.body') return requestBody?.media[0]?.range;
  if (name === 'response.body') return responses.find(({ media }) => media.length > 0)?.media[0]?.range;
  const fields = name.startsWith('request.') ? parameters : responses.flatMap(({ headers }) => headers);
  return fields.find((field) => name === `request.${field.id}` || name === `response.${field.id}`)?.range;
}
