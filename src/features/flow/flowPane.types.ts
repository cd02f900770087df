import type {
  DocumentRange,
  FlowFilter,
  FlowGraph,
  FlowSelection,
  Operation,
  SourceKind,
} from '../../openapi/index.ts';

/** What a simulation gave for one callback request, in pieces that know the kind of source they came from. */
export type SimulatedUrl =
  | {
      readonly kind: 'url';
      readonly parts: readonly { readonly text: string; readonly sourceKind?: SourceKind | undefined }[];
    }
  | { readonly kind: 'none'; readonly reason: string };

interface FlowHandlers {
  /** With a `part`, that part of its URL is pinned. */
  readonly onSelect: (selection: { operationId: string; callbackId?: string; part?: number }) => void;
  /** Shows a place in the document. */
  readonly onReveal: (range: DocumentRange) => void;
}

export interface FlowPaneProps extends FlowHandlers {
  readonly operations: readonly Operation[];
  readonly selection: FlowSelection | undefined;
  /** By callback id; callbacks that were not simulated are missing. */
  readonly urls: ReadonlyMap<string, SimulatedUrl>;
  readonly layout: 'wide' | 'narrow';
  readonly onFilterChange?: ((filter: FlowFilter) => void) | undefined;
}

/** What the canvas and the list both draw. */
export interface FlowViewProps extends FlowHandlers {
  readonly graph: FlowGraph;
  /** Ids of the selected callback request and of everything that leads to it. */
  readonly path: ReadonlySet<string>;
  readonly selection: FlowSelection | undefined;
  readonly urls: ReadonlyMap<string, SimulatedUrl>;
  readonly onToggleGroup: (groupId: string) => void;
}

/** What the bar's buttons do to the canvas. */
export interface FlowControls {
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
}
