import { splitFragment } from '../workspace/uri.ts';
import type { Resolved } from '../workspace/workspace.ts';

/** The address of a slice. References it keeps point to the same documents as in its source. */
export interface SliceHome {
  /** The entry document of the source. */
  readonly entry: string;
  readonly uri: string;
}

/**
 * Names a slice: next to its source, so that references that it keeps are read alike. The slice of a document from the
 * web has no address of its own.
 *
 * @example sliceHome('api/openapi.json') // { entry: 'api/openapi.json', uri: 'api/openapi.slice.yaml' }
 */
export function sliceHome(entry: string): SliceHome {
  const bare = isWebAddress(entry) ? entry.replace(/[?#].*$/s, '').replace(/^\w+:\/\/[^/]*/, '') : entry;
  const folder = isWebAddress(entry) ? '' : entry.slice(0, entry.lastIndexOf('/') + 1);
  const file = bare.split('/').at(-1) ?? '';
  const name = file.replace(/(?:\.slice)?\.\w+$/, '');
  return { entry, uri: `${folder}${name === '' ? 'openapi' : name}.slice.yaml` };
}

/** A reference into the slice itself, by JSON Pointer: `#/components/schemas/Pet`. */
export function ownReference(pointer: string): string {
  return `#${encodeURI(pointer.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('#', '%23')}`;
}

/**
 * A reference that leads nowhere, as the slice writes it: what its source says, or, if it was in a document of
 * another folder, the same document seen from the slice.
 */
export function deadReferenceText(
  home: SliceHome,
  from: string,
  reference: string,
  resolved: Exclude<Resolved, { kind: 'found' }>,
): string {
  const { fragment } = splitFragment(reference);
  const uri = resolved.kind === 'missing-value' ? resolved.place.uri : resolved.uri;
  const hash = reference.includes('#') ? `#${fragment}` : '';
  if (uri === home.entry) return `#${fragment}`;
  const sameFolder = folderOf(from) === folderOf(home.uri) && !isWebAddress(from);
  if (sameFolder && resolved.kind === 'missing-document') return reference;
  return relativeUri(home.uri, uri) + hash;
}

/** A document's name as a reference from another: dot segments where it is in another folder. */
function relativeUri(from: string, to: string): string {
  if (isWebAddress(to) || to.startsWith('/')) return to;
  const here = folderOf(from).split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

function isWebAddress(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(uri);
}
