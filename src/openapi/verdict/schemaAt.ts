import type { Workspace } from '../document/workspace.ts';
import type { JsonValue } from '../json.ts';
import { childPointer, step } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';

/** A schema with its place: values are carried along, because looking each one up from the root takes longer than all else. */
export interface SchemaAt {
  readonly place: Place;
  readonly value: JsonValue | undefined;
}

export function schemaAt(workspace: Workspace, place: Place): SchemaAt {
  return { place, value: workspace.value(place) };
}

export function innerSchema({ place, value }: SchemaAt, ...tokens: readonly string[]): SchemaAt {
  return {
    place: { uri: place.uri, pointer: childPointer(place.pointer, ...tokens) },
    value: tokens.reduce<JsonValue | undefined>(step, value),
  };
}
