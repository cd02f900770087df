import { members } from '../source/json.ts';
import { formatPointer, parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { isMethod, methodOf } from '../spec/methods.ts';
import { follow } from '../workspace/follow.ts';
import { allCallbacks } from '../workspace/lookup.ts';
import type { CallbackRequest, LinkTarget, Operation } from '../workspace/model.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import type { Resolved, Workspace } from '../workspace/workspace.ts';
import type { Discovery } from './discover.ts';
import { readPathItem } from './readPathItem.ts';
import { requestFields } from './requestFields.ts';
import type { RequestSite, Walk } from './walk.ts';

/** Where an `operationRef` leads. */
type FoundByReference =
  | { readonly kind: 'operation'; readonly target: LinkTarget }
  /** There is something, and it is not an Operation Object. */
  | { readonly kind: 'other'; readonly place: Place }
  | { readonly kind: 'external' | 'missing'; readonly uri: string };

/** Every operation that a link may lead to, or have a response of. */
export interface LinkTargets {
  /** Those on paths, in document order. */
  readonly operations: readonly Operation[];
  readonly sites: ReadonlyMap<string, RequestSite>;
  readonly operationIds: readonly string[];
  readonly byOperationId: (operationId: string) => LinkTarget | undefined;
  readonly byReference: (from: Place, reference: string) => FoundByReference;
}

/**
 * Finds all operations of a description, those without callbacks too, for links to lead to.
 *
 * @param walk Takes the problems of path items, which discovery has reported already.
 * @param found What discovery found: an operation or callback request of it keeps its id.
 * @returns Operations on paths come before webhooks and callback requests where several have one `operationId`.
 * @example linkTargets(workspace, startWalk(workspace, '3.1'), found).byOperationId('getUser')?.path // '/users/{id}'
 */
export function linkTargets(workspace: Workspace, walk: Walk, found: Discovery): LinkTargets {
  const sites = new Map(found.sites);
  const onPaths = operationsOnPaths(workspace, walk, sites);
  const others: readonly (Operation | CallbackRequest)[] = [
    ...found.operations.filter(({ origin }) => origin !== 'path' && origin !== 'component-callback'),
    ...allCallbacks({ ...NO_ANALYSIS, operations: found.operations }),
  ];
  const byId = new Map<string, LinkTarget>();
  const byName = new Map<string, LinkTarget>();
  const byPlace = new Map<string, LinkTarget>();
  const elsewhere: Operation[] = [];
  for (const node of [...onPaths, ...others]) add(node);

  return {
    get operations() {
      return [...onPaths, ...elsewhere];
    },
    sites,
    operationIds: [...byName.keys()],
    byOperationId: (operationId) => byName.get(operationId),
    byReference,
  };

  function add(node: Operation | CallbackRequest): LinkTarget {
    const target = targetOf(node);
    byId.set(node.id, target);
    if (node.operationId !== undefined && !byName.has(node.operationId)) byName.set(node.operationId, target);
    if (!byPlace.has(placeKey(node.place))) byPlace.set(placeKey(node.place), target);
    return target;
  }

  function byReference(from: Place, reference: string): FoundByReference {
    const resolved = workspace.resolve(from, reference);
    if (resolved.kind === 'missing-document') return { kind: 'external', uri: resolved.uri };
    if (resolved.kind === 'bad-fragment') return { kind: 'missing', uri: resolved.uri };
    const { place } = resolved;
    // The id of an operation is its pointer, also where the path item is behind a reference.
    const written = place.uri === workspace.set.entry ? byId.get(place.pointer) : undefined;
    const known = written ?? byPlace.get(placeKey(place));
    if (known) return { kind: 'operation', target: known };
    const behind = behindPathItem(workspace, resolved);
    if (behind === undefined) return { kind: 'missing', uri: place.uri };
    const target = byPlace.get(placeKey(behind)) ?? foreign(behind, place);
    return target ? { kind: 'operation', target } : { kind: 'other', place: behind };
  }

  /** An operation of a document that the entry's paths do not reach. */
  function foreign(place: Place, written: Place): LinkTarget | undefined {
    const tokens = parsePointer(written.pointer) ?? [];
    const [, path = ''] = tokens;
    const name = tokens.at(-1) ?? '';
    const own = tokens.length === 3 && isMethod(name, walk.minor);
    const additional = tokens.length === 4 && tokens[2] === 'additionalOperations';
    if (tokens[0] !== 'paths' || !(own || additional)) return undefined;
    const pathItem = {
      uri: place.uri,
      pointer: formatPointer((parsePointer(place.pointer) ?? []).slice(0, own ? -1 : -2)),
    };
    const id = placeKey(written);
    const site: RequestSite = { id, place, value: workspace.value(place), pathItems: [pathItem] };
    sites.set(id, site);
    const operation = operationAt(workspace, site, own ? methodOf(name) : name, path);
    elsewhere.push(operation);
    return add(operation);
  }
}

/** Enough of an analysis to look its callbacks up. */
const NO_ANALYSIS = { kind: { kind: 'empty' }, problems: [], webhooks: [], operationCount: 0 } as const;

function operationsOnPaths(
  workspace: Workspace,
  walk: Walk,
  sites: Map<string, RequestSite>,
): readonly Operation[] {
  const root = { uri: workspace.set.entry, pointer: '' };
  const paths = childPlace(root, 'paths');
  return members(workspace.value(paths)).flatMap(([path, item]) => {
    if (path.startsWith('x-')) return [];
    const { shared, methods } = readPathItem(walk, childPlace(paths, path), () => '', item);
    return methods.map(({ method, tokens, place, value }) => {
      const id = formatPointer(['paths', path, ...tokens]);
      const site = sites.get(id) ?? { id, place, value, pathItems: shared };
      sites.set(id, site);
      return operationAt(workspace, site, method, path);
    });
  });
}

function operationAt(workspace: Workspace, site: RequestSite, method: string, path: string): Operation {
  return {
    id: site.id,
    origin: 'path',
    method,
    path,
    ...requestFields(site.value),
    place: site.place,
    range: workspace.range(site.place, 'key'),
    sender: 'consumer',
    unused: false,
    callbacks: [],
  };
}

function targetOf({
  id,
  method,
  operationId,
  summary,
  range,
  ...node
}: Operation | CallbackRequest): LinkTarget {
  return {
    id,
    method,
    path: 'key' in node ? node.key : node.path,
    ...(operationId !== undefined && { operationId }),
    ...(summary !== undefined && { summary }),
    range,
  };
}

/** `#/paths/~1users/get` where `/users` is a `$ref` to a path item elsewhere. */
function behindPathItem(workspace: Workspace, resolved: Resolved): Place | undefined {
  if (resolved.kind === 'found') {
    const followed = follow(workspace, resolved.place);
    return followed.kind === 'found' ? followed.place : undefined;
  }
  if (resolved.kind !== 'missing-value') return undefined;
  const { uri, pointer } = resolved.place;
  const tokens = parsePointer(pointer) ?? [];
  const depth = tokens[0] === 'paths' ? 2 : 3;
  const item = follow(workspace, { uri, pointer: formatPointer(tokens.slice(0, depth)) });
  if (item.kind !== 'found' || item.references.length === 0) return undefined;
  const place = { uri: item.place.uri, pointer: item.place.pointer + formatPointer(tokens.slice(depth)) };
  return workspace.value(place) === undefined ? undefined : place;
}
