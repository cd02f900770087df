import { childPointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';

/** The place of a member or element inside another: `childPlace(place, 'post', 'callbacks')`. */
export function childPlace(place: Place, ...tokens: readonly string[]): Place {
  return {
    uri: place.uri,
    pointer: tokens.reduce((pointer, token) => childPointer(pointer, token), place.pointer),
  };
}

/** A text that is equal for equal places; `#` cannot stand in a document's name unescaped. */
export function placeKey(place: Place): string {
  return `${place.uri}#${place.pointer}`;
}
