import { type JsonValue, member, members, stringMember } from '../source/json.ts';
import { readPointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import { describeField, undeclaredField } from './describeField.ts';
import { describeContent } from './describeMedia.ts';
import type { Field, ResponseDetail } from './detail.ts';
import { type DescribeContext, fieldKey, type KeySource, reads } from './keySources.ts';

/**
 * Describes the responses of an operation. A header that a key reads and no response declares gets a field in each of
 * them, marked as not declared.
 */
export function describeResponses(
  context: DescribeContext,
  place: Place,
  operation: JsonValue | undefined,
): readonly ResponseDetail[] {
  const responses = childPlace(place, 'responses');
  const described = members(member(operation, 'responses'))
    .filter(([status]) => !status.startsWith('x-'))
    .map(([status, value]) =>
      describeResponse(context, status, { place: childPlace(responses, status), value }),
    );
  const headers = described.flatMap((response) => response.headers.filter(({ declared }) => declared));
  const known = new Set(headers.map(({ name }) => fieldKey('header', name)));
  const nowhere = context.sources.filter(
    (source) => isOwnHeader(source) && !known.has(fieldKey('header', source.name)),
  );
  return described.map((response) => ({
    ...response,
    headers: [...response.headers, ...extraHeaders(nowhere)],
  }));
}

/**
 * Chooses the response to start with: the first 2xx that can supply everything the keys read of a response, else the
 * first other one that can, else the first 2xx, else the first.
 *
 * @example defaultStatusOf(responses, []) // '201', where the first 2xx is '201'
 */
export function defaultStatusOf(
  responses: readonly ResponseDetail[],
  sources: readonly KeySource[],
): string | undefined {
  const supplying = responses.filter((response) => sources.every((source) => supplies(response, source)));
  const succeeding = responses.filter((response) => /^2/.test(response.status));
  const both = supplying.filter((response) => succeeding.includes(response));
  return [...both, ...(sources.length > 0 ? supplying : []), ...succeeding, ...responses][0]?.status;
}

function describeResponse(
  context: DescribeContext,
  status: string,
  written: { readonly place: Place; readonly value: JsonValue },
): ResponseDetail {
  const { workspace } = context;
  const followed = follow(workspace, written.place, written.value);
  const { place, value } = followed.kind === 'found' ? followed : written;
  const description = stringMember(value, 'description');
  return {
    status,
    ...(description !== undefined && { description }),
    headers: describeHeaders(context, childPlace(place, 'headers'), member(value, 'headers')),
    media: describeContent(context, childPlace(place, 'content'), member(value, 'content')),
    range: workspace.range(written.place, 'key'),
  };
}

function describeHeaders(
  context: DescribeContext,
  place: Place,
  headers: JsonValue | undefined,
): readonly Field[] {
  return members(headers).flatMap(([name, value]) => {
    // Response Object: a header named `Content-Type` shall be ignored.
    if (name.toLowerCase() === 'content-type') return [];
    const followed = follow(context.workspace, childPlace(place, name), value);
    return followed.kind === 'found' ? [describeField(context, name, 'header', followed.place)] : [];
  });
}

function extraHeaders(sources: readonly KeySource[]): readonly Field[] {
  const named = new Map<string, KeySource>();
  for (const source of sources) {
    const key = fieldKey('header', source.name);
    if (!named.has(key)) named.set(key, source);
  }
  return [...named.values()].map((source) => undeclaredField(source, 'header'));
}

function isOwnHeader(source: KeySource): boolean {
  return source.kind === 'header' && source.name.toLowerCase() !== 'content-type';
}

function supplies(response: ResponseDetail, source: KeySource): boolean {
  switch (source.kind) {
    case 'header':
      return !isOwnHeader(source) || response.headers.some((header) => reads(source, header));
    case 'body':
      return response.media.some((media) => readPointer(media.sample.value, source.name) !== undefined);
    case 'query':
    case 'path':
      return false;
  }
}
