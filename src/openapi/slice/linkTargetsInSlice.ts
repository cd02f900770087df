import { formatPointer, parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import type { LinkRequest, Operation } from '../workspace/model.ts';
import { placeKey } from '../workspace/place.ts';
import type { SliceContext } from './copying.ts';
import { deadReferenceText, ownReference } from './referenceText.ts';

/** Equal for the same `operationRef` in the same document: it leads to the same place there. */
function operationRefKey(uri: string, reference: string): string {
  return `${reference} ${uri}`;
}

/**
 * Finds where each `operationRef` of some links leads to in a slice.
 *
 * @param operations That the slice has.
 * @returns Pointers by document and `operationRef`; none for links that lead nowhere. `operationRefIn` reads it.
 * @example [...operationRefs(links, operations).values()] // ['/paths/~1users/get']
 */
export function operationRefs(
  links: readonly LinkRequest[],
  operations: readonly Operation[],
): ReadonlyMap<string, string> {
  const foreign = new Map(foreignPaths(operations).map(({ operation, pointer }) => [operation.id, pointer]));
  const found = new Map<string, string>();
  for (const { link } of links) {
    const { place, reference, target } = link;
    if (reference?.field !== 'operationRef' || !target) continue;
    const pointer = isOwn(target) ? target.id : foreign.get(target.id);
    if (pointer !== undefined) found.set(operationRefKey(place.uri, reference.text), pointer);
  }
  return found;
}

/**
 * An `operationRef` as the slice writes it. One that leads nowhere stays.
 *
 * @param uri Of the document that it is in.
 * @example operationRefIn(slice, 'links.yaml', 'api.yaml#/paths/~1users/get') // '#/paths/~1users/get'
 */
export function operationRefIn(slice: SliceContext, uri: string, reference: string): string {
  const { home, kept, workspace } = slice;
  const pointer = kept.operationRefs.get(operationRefKey(uri, reference));
  if (pointer !== undefined) {
    const isThere = uri === home.entry && reference.startsWith('#/paths/');
    return isThere ? reference : ownReference(pointer);
  }
  const resolved = workspace.resolve({ uri, pointer: '' }, reference);
  return resolved.kind === 'found' ? reference : deadReferenceText(home, uri, reference, resolved);
}

/** An operation of a document that the paths of the entry document do not reach, and where the slice has it. */
interface ForeignPath {
  readonly operation: Operation;
  readonly pathItem: Place;
  readonly pointer: string;
}

/**
 * The operations that only an `operationRef` into another document reaches: the slice has them under their own path, if
 * no other path item is there.
 *
 * @example foreignPaths(operations)[0]?.pointer // '/paths/~1users~1{id}/get'
 */
export function foreignPaths(operations: readonly Operation[]): readonly ForeignPath[] {
  const taken = new Map<string, string>();
  for (const operation of operations)
    if (isOwn(operation) && operation.origin === 'path') taken.set(operation.path, '');
  return operations.flatMap((operation): readonly ForeignPath[] => {
    if (isOwn(operation)) return [];
    const { place, path } = operation;
    const tokens = parsePointer(place.pointer) ?? [];
    const depth = tokens.at(-2) === 'additionalOperations' ? 2 : 1;
    const pathItem = { uri: place.uri, pointer: formatPointer(tokens.slice(0, -depth)) };
    const holder = taken.get(path) ?? placeKey(pathItem);
    if (holder !== placeKey(pathItem)) return [];
    taken.set(path, holder);
    return [{ operation, pathItem, pointer: formatPointer(['paths', path, ...tokens.slice(-depth)]) }];
  });
}

/**
 * The operations that a slice lacks, though links of it lead to them: they are of other documents, and another path item
 * has their path.
 *
 * @param operations That the slice should have.
 * @example withoutPath(operations).map(({ path }) => path) // ['/users/{id}']
 */
export function withoutPath(operations: readonly Operation[]): readonly Operation[] {
  const written = new Set(foreignPaths(operations).map(({ operation }) => operation.id));
  return operations.filter((operation) => !isOwn(operation) && !written.has(operation.id));
}

/** Ids of what the entry document attaches are pointers into it. */
function isOwn({ id }: { readonly id: string }): boolean {
  return id.startsWith('/');
}
