import type { JsonValue } from '../source/json.ts';
import { isArray, member, members } from '../source/json.ts';
import { childPointer, formatPointer, parsePointer } from '../source/pointer.ts';
import type { DocumentRange, Place } from '../source/range.ts';
import { placeKey } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { References } from './answerQuestion.ts';

/** Where something is defined, and the text that refers to it. */
export interface Definition {
  /** The value of the `$ref`, quotes included. */
  readonly origin: DocumentRange;
  readonly target: DocumentRange;
}

/**
 * The definition that the `$ref` at an offset refers to, one step (Reference Object, Path Item Object).
 *
 * @returns `undefined` where the offset is in no `$ref`, or the reference leads nowhere.
 */
export function definitionAt(workspace: Workspace, uri: string, offset: number): Definition | undefined {
  const place = { uri, pointer: workspace.source(uri)?.pointerAt(offset) ?? '' };
  const target = targetOf(workspace, place);
  if (!target) return undefined;
  return { origin: workspace.range(place, 'value'), target: workspace.range(target, 'key') };
}

/**
 * The `$ref`s to the component at an offset: to the definition whose key is there, or to what the `$ref` there refers to.
 *
 * @returns The definition and the references to it, in document order; `undefined` where nothing is referred to.
 */
export function referencesAt(workspace: Workspace, uri: string, offset: number): References | undefined {
  const pointer = workspace.source(uri)?.pointerAt(offset) ?? '';
  const tokens = parsePointer(pointer) ?? [];
  const component = { uri, pointer: formatPointer(tokens.slice(0, 3)) };
  const candidates = [
    targetOf(workspace, { uri, pointer }),
    { uri, pointer },
    ...(tokens[0] === 'components' && tokens.length > 3 ? [component] : []),
  ];
  for (const candidate of candidates) {
    if (!candidate || candidate.pointer === '') continue;
    const references = referencesTo(workspace, candidate);
    if (references.length === 0) continue;
    return {
      definition: workspace.range(candidate, 'key'),
      references: references.map((place) =>
        workspace.range({ uri: place.uri, pointer: childPointer(place.pointer, '$ref') }, 'value'),
      ),
    };
  }
  return undefined;
}

/** The Reference Objects that refer to a place, in the documents that were opened. */
export function referencesTo(workspace: Workspace, target: Place): readonly Place[] {
  const wanted = placeKey(target);
  workspace.source(target.uri);
  return referencesOf(workspace)
    .filter(({ place, reference }) => {
      const resolved = workspace.resolve(place, reference);
      return resolved.kind === 'found' && placeKey(resolved.place) === wanted;
    })
    .map(({ place }) => place);
}

interface Reference {
  readonly place: Place;
  readonly reference: string;
}

/** The documents of a workspace do not change. */
const known = new WeakMap<
  Workspace,
  { readonly opened: number; readonly references: readonly Reference[] }
>();

function referencesOf(workspace: Workspace): readonly Reference[] {
  const opened = workspace.opened();
  const before = known.get(workspace);
  if (before?.opened === opened.length) return before.references;
  const references: Reference[] = [];
  for (const uri of opened) collect(uri, workspace.source(uri)?.value, references);
  known.set(workspace, { opened: opened.length, references });
  return references;
}

/** Goes through a document without recursion, since documents nest as deep as they like. */
function collect(uri: string, root: JsonValue | undefined, found: Reference[]): void {
  const waiting: (readonly [string, JsonValue | undefined])[] = [['', root]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [pointer, value] = next;
    const reference = member(value, '$ref');
    if (typeof reference === 'string') found.push({ place: { uri, pointer }, reference });
    const inner: readonly (readonly [string, JsonValue])[] = isArray(value)
      ? value.map((each, index) => [String(index), each] as const)
      : members(value);
    for (const [name, each] of [...inner].reverse()) {
      if (typeof each === 'object' && each !== null) waiting.push([childPointer(pointer, name), each]);
    }
  }
}

/** The target of the `$ref` at a place. */
function targetOf(workspace: Workspace, place: Place): Place | undefined {
  const tokens = parsePointer(place.pointer) ?? [];
  const reference = workspace.value(place);
  if (tokens.at(-1) !== '$ref' || typeof reference !== 'string') return undefined;
  const resolved = workspace.resolve(place, reference);
  return resolved.kind === 'found' ? resolved.place : undefined;
}
