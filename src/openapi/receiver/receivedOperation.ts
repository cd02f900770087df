import type { Description } from '../description/describeWith.ts';
import { declaredParameters } from '../discovery/declaredParameters.ts';
import type { SourceFacts } from '../facts/facts.types.ts';
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  members,
  stringMember,
} from '../source/json.ts';
import { inlineCode } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { NestedCallbacks } from './nestedCallbacks.ts';
import type { InsertedValue, ReceivedParameter, UrlParameter, UrlTemplate } from './receiver.types.ts';
import { exampleOf, valueSchema } from './valueSchema.ts';

/** A callback request as an operation of its receiver. */
export interface ReceivedOperation {
  readonly operation: JsonObject;
  readonly parameters: readonly ReceivedParameter[];
  readonly remarks: readonly string[];
}

/** What is needed to turn one callback request round. */
export interface TurnedRequest {
  /** A slice that has it under the same id. */
  readonly slice: Description;
  readonly id: string;
  /** The callback name, or the webhook's. */
  readonly name: string;
  readonly template: UrlTemplate;
  readonly sources: readonly SourceFacts[];
  readonly minor: OpenApiMinor;
  readonly nested: NestedCallbacks;
  /** The value of `x-callback-of`. */
  readonly origin: JsonObject;
}

/**
 * The Operation Object of a callback request for the side that receives it: with its path item's parameters and those
 * that its URL has. Its own servers have no meaning there.
 *
 * @returns `undefined` where the slice does not have the request, or its operation is not an object.
 * @example receivedOperation(turned)?.operation.security // [], where none was described
 */
export function receivedOperation(turned: TurnedRequest): ReceivedOperation | undefined {
  const { slice, id, name, nested, origin } = turned;
  const site = slice.siteOf(id);
  const value = site && slice.workspace.value(site.place);
  if (!isObject(value)) return undefined;
  const { parameters, ofUrl, remarks } = mergedParameters(turned);
  const responses = member(value, 'responses');
  const made = [
    ...(stringMember(value, 'summary') === undefined ? ['summary'] : []),
    ...(stringMember(value, 'operationId') === undefined ? ['operationId'] : []),
    ...(isObject(responses) && Object.keys(responses).length > 0 ? [] : ['responses']),
  ];
  const rest = members(value).filter(([field]) => !WRITTEN_HERE.has(field));
  const callbacks = member(value, 'callbacks');
  const body = member(value, 'requestBody');
  const operation: JsonObject = {
    summary: stringMember(value, 'summary') ?? `Receives ${name}`,
    operationId: stringMember(value, 'operationId') ?? operationIdOf(name),
    ...Object.fromEntries(rest),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && { requestBody: body }),
    // 3.0 demands replies, and mock servers need one.
    responses: made.includes('responses') ? { default: { description: 'Not described' } } : (responses ?? {}),
    ...(callbacks !== undefined && { callbacks: nested.callbacks(callbacks) }),
    security: member(value, 'security') ?? [],
    'x-callback-of': origin,
    ...(made.length > 0 && { 'x-generated': made }),
  };
  return { operation, parameters: ofUrl, remarks };
}

/** Members that are not copied as they are. */
const WRITTEN_HERE = new Set<string>([
  ...(['summary', 'operationId', 'parameters', 'requestBody', 'responses', 'callbacks'] as const),
  ...(['security', 'servers'] as const),
]);

function operationIdOf(name: string): string {
  const id = name.replace(/[^A-Za-z0-9._~-]+/g, '_');
  return /^_*$/.test(id) ? 'receive' : id;
}

interface Merged {
  readonly parameters: readonly JsonValue[];
  readonly ofUrl: readonly ReceivedParameter[];
  readonly remarks: readonly string[];
}

/** Those of the URL first. A query parameter that is declared describes itself; a path parameter is only the URL's. */
function mergedParameters(turned: TurnedRequest): Merged {
  const { slice, id, template } = turned;
  const remarks: string[] = [];
  const kept = keptParameters(slice, id);
  const declared = new Set(kept.flatMap((each) => (each.in === 'query' ? each.name : [])));
  const takesAll = kept.some((each) => each.in === 'querystring');
  const ofPath = template.segments.filter((each) => typeof each !== 'string');
  const names = new Set(ofPath.map((each) => each.name));
  const lost = kept.filter((each) => each.in === 'path' && !names.has(each.name)).map((each) => each.name);
  if (lost.length > 0)
    remarks.push(
      `The callback request declares ${lost.map(inlineCode).join(', ')} as path parameters, which its URL does not have.`,
    );
  if (takesAll && template.query.length > 0)
    remarks.push(
      'The callback request declares its whole query, so the query of the URL is not described apart.',
    );
  const query = takesAll ? [] : template.query.filter(({ name }) => !declared.has(name));
  const received = urlParameters({ ...template, query }, turned.sources, turned.minor);
  const described = [...ofPath, ...query].flatMap((each, index) => {
    const one = received[index];
    return one ? [[each, one] as const] : [];
  });
  return {
    ofUrl: described.map(([, received]) => received),
    parameters: [
      ...described.map(([each, received]) => urlParameter(each, received)),
      ...kept.filter((each) => each.in !== 'path').map(({ value }) => value),
    ],
    remarks,
  };
}

/**
 * What the segments and the query of a URL take, each with its schema.
 *
 * @example urlParameters(template, sources, '3.1') // [{ in: 'path', name: 'id', schema: { type: 'integer' } }]
 */
export function urlParameters(
  { segments, query }: UrlTemplate,
  sources: readonly SourceFacts[],
  minor: OpenApiMinor,
): readonly ReceivedParameter[] {
  const ofPath = segments.filter((each) => typeof each !== 'string');
  const received =
    (place: 'path' | 'query') =>
    (each: UrlParameter): ReceivedParameter => ({
      in: place,
      name: each.name,
      schema: valueSchema(each, sources, minor),
    });
  return [...ofPath.map(received('path')), ...query.map(received('query'))];
}

interface KeptParameter {
  readonly name: string;
  readonly in: string;
  /** As it is written: a Parameter Object or a reference. */
  readonly value: JsonValue;
}

/** The parameters in force, each as its nearest holder writes it. */
function keptParameters(slice: Description, id: string): readonly KeptParameter[] {
  const site = slice.siteOf(id);
  if (!site) return [];
  const { workspace } = slice;
  const wanted = new Map(
    declaredParameters(workspace, site).map((each) => [`${each.place.uri}#${each.place.pointer}`, each]),
  );
  return [site.place, ...site.pathItems].flatMap((holder): readonly KeptParameter[] => {
    const list = member(workspace.value(holder), 'parameters');
    if (!isArray(list)) return [];
    return list.flatMap((value, index) => {
      const found = follow(workspace, childPlace(holder, 'parameters', String(index)));
      const key = found.kind === 'found' ? `${found.place.uri}#${found.place.pointer}` : '';
      const parameter = wanted.get(key);
      if (!parameter) return [];
      wanted.delete(key);
      return [{ name: parameter.name, in: parameter.in, value }];
    });
  });
}

function urlParameter(parameter: UrlParameter, { in: place, schema }: ReceivedParameter): JsonObject {
  const isFixed = parameter.inserted === undefined && parameter.values.length === 1;
  const about = descriptionOf(parameter);
  return {
    name: parameter.name,
    in: place,
    required: true,
    ...(about !== undefined && { description: about }),
    schema,
    ...(!isFixed && { example: exampleOf(parameter, schema) }),
    ...(parameter.inserted?.generated && { 'x-generated': true }),
  };
}

function descriptionOf({ inserted, around, isConsumers }: UrlParameter): string | undefined {
  if (isConsumers) return 'From the URL that the API consumer gave';
  if (inserted === undefined) return undefined;
  const written = `\`${expressionText(inserted)}\``;
  return around === undefined ? `From ${written}` : `Holds ${written}`;
}

function expressionText({ source, expression }: InsertedValue): string {
  if (!('message' in expression)) return `$${expression.kind}`;
  return 'pointer' in expression && expression.pointer !== ''
    ? `$${source}#${expression.pointer}`
    : `$${source}`;
}
