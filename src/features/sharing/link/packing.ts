import type { SourceDocument } from '../../../openapi/index.ts';
import type { LinkState } from './linkState.ts';

/** What the page and the worker that packs links say to each other. */
export interface ToPacker {
  readonly request: number;
  /** Without the texts of its documents. */
  readonly state: LinkState;
  /** Absent: those of the message before. */
  readonly documents?: readonly SourceDocument[];
}

export interface FromPacker {
  readonly request: number;
  readonly fragment: string | undefined;
}

/** The state with other documents in the place of its own. */
export function stateWithDocuments(state: LinkState, documents: readonly SourceDocument[]): LinkState {
  const { source } = state;
  return source.kind === 'url' ? state : { ...state, source: { ...source, documents } };
}
