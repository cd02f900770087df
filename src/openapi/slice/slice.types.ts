import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ComponentTable } from './componentTable.ts';
import type { KeptPlaces } from './keptPlaces.ts';

/** The fields of the Components Object that a slice fills; links are left out, since no callback needs them. */
export type ComponentKind =
  | 'schemas'
  | 'responses'
  | 'parameters'
  | 'examples'
  | 'requestBodies'
  | 'headers'
  | 'securitySchemes'
  | 'callbacks'
  | 'pathItems'
  | 'mediaTypes';

/** What copying one part of a description needs to know of the whole, and what it tells it. */
export interface SliceContext {
  readonly workspace: Workspace;
  readonly minor: OpenApiMinor;
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
