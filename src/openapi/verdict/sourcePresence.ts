import type { DeclaredParameter } from '../discovery/declaredParameters.ts';
import { declaredParameters, findDeclared } from '../discovery/declaredParameters.ts';
import type { RequestSite } from '../discovery/walk.ts';
import type { Expression } from '../expression/expression.ts';
import type { NamedSource } from '../expression/sources.ts';
import { schemaAt } from '../schema/schemaAt.ts';
import { type JsonValue, member } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { bodyPresence } from './bodyPresence.ts';
import type { PointerPresence } from './pointerPresence.ts';
import { pointerPresence, withEnds } from './pointerPresence.ts';
import { always, both, never, sometimes } from './reason.ts';
import { responsePresence } from './responsePresence.ts';

/** The operation whose exchange an expression reads. */
export interface SourceContext {
  readonly workspace: Workspace;
  readonly minor: OpenApiMinor;
  readonly method: string;
  /** The Operation Object. */
  readonly place: Place;
  readonly operation: JsonValue | undefined;
  readonly declared: readonly DeclaredParameter[];
}

/**
 * The exchange of an operation or callback request.
 *
 * @example sourceContext(attachment, 'POST', site).declared.map(({ name }) => name) // ['callbackUrl']
 */
export function sourceContext(
  { workspace, minor }: Pick<SourceContext, 'workspace' | 'minor'>,
  method: string,
  site: RequestSite,
): SourceContext {
  const declared = declaredParameters(workspace, site);
  return { workspace, minor, method, place: site.place, operation: site.value, declared };
}

/** Evaluable although a header parameter of these names SHALL be ignored (Parameter Object). */
const standardHeaders = new Set(['accept', 'content-type', 'authorization']);

/**
 * Whether an expression has a value with a text in every exchange of an operation, in some, or in none
 * (Runtime Expressions; Parameter, Request Body and Header Object, `required`).
 *
 * @returns With the schemas of the value, where there are any.
 * @example sourcePresence(expression, context).kind // 'always'
 */
export function sourcePresence(expression: Expression, context: SourceContext): PointerPresence {
  const { workspace, place } = context;
  const places = knownPresences.get(workspace) ?? new Map<Place, Map<string, PointerPresence>>();
  knownPresences.set(workspace, places);
  const known = places.get(place) ?? new Map<string, PointerPresence>();
  places.set(place, known);
  const key = nameOf(expression);
  const presence = known.get(key) ?? findPresence(expression, context);
  known.set(key, presence);
  return presence;
}

/** The verdict and several rules ask the same of the same object, and the documents of a workspace do not change. */
const knownPresences = new WeakMap<Workspace, Map<Place, Map<string, PointerPresence>>>();

function nameOf(expression: Expression): string {
  if (!('message' in expression)) return expression.kind;
  const { kind, message } = expression;
  return `${message} ${kind} ${'name' in expression ? expression.name : expression.pointer}`;
}

function findPresence(expression: Expression, context: SourceContext): PointerPresence {
  switch (expression.kind) {
    case 'url':
    case 'method':
    case 'statusCode':
      return withEnds(always);
    case 'body':
      return expression.message === 'request'
        ? requestBodyPresence(context, expression.pointer)
        : responsePresence(context, expression);
    case 'query':
    case 'header':
    case 'path':
      return expression.message === 'request'
        ? parameterPresence(context, expression.kind, expression.name)
        : responsePresence(context, expression);
  }
}

function parameterPresence(
  { workspace, declared }: SourceContext,
  location: NamedSource,
  name: string,
): PointerPresence {
  const parameter = findDeclared(declared, location, name);
  if (!parameter && location === 'header' && standardHeaders.has(name.toLowerCase()))
    return withEnds(sometimes({ kind: 'standard-header', name }));
  if (!parameter) return withEnds(sometimes({ kind: 'undeclared', in: location, name }));
  const { place } = parameter;
  const required = location === 'path' || member(workspace.value(place), 'required') === true;
  const own = required ? always : sometimes({ kind: 'optional-parameter', in: location, name, place });
  if (member(workspace.value(place), 'schema') === undefined) return withEnds(own);
  const value = pointerPresence(workspace, [schemaAt(workspace, childPlace(place, 'schema'))], [], 'request');
  // A parameter that is sent at all is a text; `null` and an object behind `oneOf` are ways to serialise one.
  const compound = value.kind === 'never' && value.reasons.every(({ kind }) => kind === 'compound');
  return compound ? value : withEnds(own, value.ends);
}

function requestBodyPresence(
  { workspace, minor, method, place, operation }: SourceContext,
  pointer: string,
): PointerPresence {
  const written = member(operation, 'requestBody');
  if (written === undefined) return withEnds(never({ kind: 'no-body' }));
  if (minor === '3.0' && ['GET', 'HEAD', 'DELETE'].includes(method))
    return withEnds(never({ kind: 'ignored-body', method }));
  const followed = follow(workspace, childPlace(place, 'requestBody'), written);
  const open = withEnds(sometimes({ kind: 'open', pointer }));
  if (followed.kind !== 'found') return open;
  const required = member(followed.value, 'required') === true;
  const own = required ? always : sometimes({ kind: 'optional-body', place: followed.place });
  const value = bodyPresence(workspace, followed, pointer, 'request') ?? open;
  return withEnds(both(own, value), value.ends);
}
