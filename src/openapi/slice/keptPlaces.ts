import { parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import type { Analysis, CallbackRequest, Operation } from '../workspace/model.ts';
import { childPlace, placeKey } from '../workspace/place.ts';
import { keptRequests } from './keptRequests.ts';

/** The parts of the documents that are copied only where they were asked for, as `placeKey`s. */
export interface KeptPlaces {
  /** Operations in full, with what of their callbacks is kept. */
  readonly operations: readonly Operation[];
  /** Operation Objects, those of callback requests too. */
  readonly methods: ReadonlySet<string>;
  /** Members of `callbacks` fields. */
  readonly names: ReadonlySet<string>;
  /** Members of Callback Objects that are keys. */
  readonly keys: ReadonlySet<string>;
  /** What encloses those: a member of a Callback Object can be a level too many. */
  readonly aboveKeys: ReadonlySet<string>;
}

/**
 * Finds which operations, callback names, keys and methods are kept for some callback requests.
 *
 * @param ids Of callback requests or operations; others are passed over.
 * @example keptPlaces(analysis, [callbackId]).operations.length // 1
 */
export function keptPlaces(analysis: Analysis, ids: readonly string[] | 'all'): KeptPlaces {
  const kept = keptRequests(analysis, ids);
  const methods = new Set<string>();
  const names = new Set<string>();
  const keys = new Set<string>();
  const aboveKeys = new Set<string>();

  const operations = analysis.operations.filter(({ id }) => kept.has(id));
  for (const operation of operations) {
    methods.add(placeKey(operation.place));
    keep(operation);
  }
  return { operations, methods, names, keys, aboveKeys };

  function keep(holder: Operation | CallbackRequest): void {
    for (const callback of holder.callbacks) {
      if (!kept.has(callback.id)) continue;
      methods.add(placeKey(callback.place));
      names.add(placeKey(childPlace(holder.place, 'callbacks', nameIn(callback, holder))));
      keys.add(placeKey(callback.keyPlace));
      for (const place of above(callback.keyPlace)) aboveKeys.add(place);
      keep(callback);
    }
  }
}

/** The name under which it is attached; `callback.name` is the key of a level too many where there is one. */
function nameIn(callback: CallbackRequest, holder: Operation | CallbackRequest): string {
  const rest = parsePointer(callback.id.slice(holder.id.length)) ?? [];
  return rest[1] ?? callback.name;
}

function above(place: Place): readonly string[] {
  const found: string[] = [];
  let { pointer } = place;
  while (pointer !== '') {
    pointer = pointer.slice(0, pointer.lastIndexOf('/'));
    found.push(placeKey({ uri: place.uri, pointer }));
  }
  return found;
}
