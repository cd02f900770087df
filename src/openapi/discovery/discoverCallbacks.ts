import { append } from '../source/append.ts';
import { isObject, type JsonValue, member, members } from '../source/json.ts';
import { childPointer } from '../source/pointer.ts';
import type { DocumentRange, Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import { follow } from '../workspace/follow.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import { childPlace } from '../workspace/place.ts';
import { discoverCallback } from './discoverCallback.ts';
import { extAsName } from './structure/callbackFaults.ts';
import { deadReference } from './structure/deadReference.ts';
import { ignoredSiblings } from './structure/refSiblings.ts';
import { wrongType } from './structure/wrongType.ts';
import { type Holder, markUsed, type Walk } from './walk.ts';

/**
 * Finds the callback requests of an operation: callback name × key × method, nested ones inside
 * (Operation Object, `callbacks`; all versions).
 *
 * @param walk Takes problems and sites.
 * @param holder The Operation Object that holds `callbacks`; what encloses it guards against endless nesting.
 * @returns Callback requests in document order; none if there is no usable `callbacks`.
 */
export function discoverCallbacks(walk: Walk, holder: Holder): readonly CallbackRequest[] {
  const { workspace } = walk;
  const place = childPlace(holder.place, 'callbacks');
  const callbacks = member(holder.value, 'callbacks');
  if (callbacks === undefined) return [];
  if (!isObject(callbacks)) {
    walk.problems.push(wrongType(workspace, place, '`callbacks`', callbacks));
    return [];
  }
  const prefix = childPointer(holder.id, 'callbacks');
  const found: CallbackRequest[] = [];
  for (const [name, value] of members(callbacks)) {
    const at = childPlace(place, name);
    if (name.startsWith('x-')) walk.problems.push(extAsName(workspace, at, name));
    append(found, discoverNamed(walk, holder, { name, at, value, id: childPointer(prefix, name) }));
  }
  return found;
}

/** A callback name where it is attached: in `callbacks` or `components.callbacks`. */
interface NamedCallback {
  readonly name: string;
  readonly at: Place;
  readonly value: JsonValue;
  readonly id: string;
}

/** Follows the value of a callback name and reads the Callback Object it ends at. */
export function discoverNamed(walk: Walk, holder: Holder, named: NamedCallback): readonly CallbackRequest[] {
  const { workspace } = walk;
  const nameRange: DocumentRange = workspace.range(named.at, 'key');
  const followed = follow(workspace, named.at, named.value);
  for (const reference of followed.references) {
    markUsed(walk, reference);
    append(walk.problems, ignoredSiblings(workspace, reference));
  }
  if (followed.kind !== 'found') {
    walk.problems.push(deadReference(workspace, followed));
    return [];
  }
  if (!isObject(followed.value)) {
    walk.problems.push(
      wrongType(workspace, followed.place, `The callback ${inlineCode(named.name)}`, followed.value),
    );
    return [];
  }
  markUsed(walk, followed.place);
  const { id, name } = named;
  const { place, value, references } = followed;
  return discoverCallback(walk, holder, { id, name, nameRange, place, value, references }, discoverCallbacks);
}
