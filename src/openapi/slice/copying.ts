import { isArray, isObject, type JsonValue, members, stringMember } from '../source/json.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ComponentTable } from './componentTable.ts';
import type { KeptPlaces } from './kept.ts';
import type { SliceHome } from './referenceText.ts';

/** The fields of the Components Object that a slice fills. */
export type ComponentKind =
  | 'schemas'
  | 'responses'
  | 'parameters'
  | 'examples'
  | 'requestBodies'
  | 'headers'
  | 'links'
  | 'securitySchemes'
  | 'callbacks'
  | 'pathItems'
  | 'mediaTypes';

/** What copying one part of a description needs to know of the whole, and what it tells it. */
export interface SliceContext {
  readonly workspace: Workspace;
  readonly minor: OpenApiMinor;
  readonly home: SliceHome;
  readonly kept: KeptPlaces;
  readonly components: ComponentTable;
  /** Where path items were written, by the `placeKey` of where they come from: each is written once. */
  readonly pathItems: Map<string, string>;
  /** The same of those that are being written, joined with what refers to them. */
  readonly joining: Map<string, string>;
  /** Names of the tags that kept operations have. */
  readonly tags: Set<string>;
  /** Whether some kept operation has no `security` of its own. */
  readonly root: { usesSecurity: boolean };
}

/** The members of an object that are copied as they are: all but extensions that refer to something. */
export function isPlainData(name: string, value: JsonValue): boolean {
  return !name.startsWith('x-') || !holdsReference(value);
}

/** Whether a value contains a reference. Its meaning in an extension is unknown, so it is not followed. */
function holdsReference(value: JsonValue): boolean {
  if (isArray(value)) return value.some(holdsReference);
  if (!isObject(value)) return false;
  return stringMember(value, '$ref') !== undefined || members(value).some(([, item]) => holdsReference(item));
}
