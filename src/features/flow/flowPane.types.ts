import type { ReactNode, RefObject } from 'react';
import type { FlowGraph, FlowGroup, FlowHeading, FlowSelection } from '../../openapi/flow/index.ts';
import type { DocumentRange, Operation, SourceKind } from '../../openapi/index.ts';
import type { PictureSubject } from '../../openapi/pictures/index.ts';
import type { FlowChanges } from './flowChanges.ts';

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
  /** A callback request is on screen that `urls` does not know. */
  readonly onMissingUrl: (callbackId: string) => void;
}

/** URLs by callback id, worked out when asked for; callbacks that were not simulated are missing. */
type SimulatedUrls = Pick<ReadonlyMap<string, SimulatedUrl>, 'get' | 'size'>;

export type FlowView = 'diagram' | 'sequence';

/** What a sequence shows besides the operations. */
export interface FlowOutcomes {
  /** What came of an operation or callback request in the sample exchange. */
  readonly get: PictureSubject['outcomeOf'];
  /** Loads what is missing of some operations and callback requests. */
  readonly load: (ids: readonly string[]) => void;
}

/** The switch for links. */
export interface LinksChoice {
  readonly shown: boolean;
  /** Absent where there is nothing else to show. */
  readonly onShow?: ((shown: boolean) => void) | undefined;
}

export interface FlowPaneProps extends FlowHandlers {
  /** Absent where the document has none. */
  readonly links?: LinksChoice | undefined;
  readonly view: FlowView;
  readonly onView: (view: FlowView) => void;
  readonly outcomes: FlowOutcomes;
  /** What to mark; without it nothing is compared. */
  readonly changes?: FlowChanges | undefined;
  /** At the end of the bar. */
  readonly exporting?: ReactNode;
  readonly operations: readonly Operation[];
  readonly selection: FlowSelection | undefined;
  readonly urls: SimulatedUrls;
  readonly layout: 'wide' | 'narrow';
  /** Told how high the pane has to be to show all of its content, in pixels, whenever the content changes. */
  readonly onHeight?: ((pixels: number) => void) | undefined;
  /** Whether the operations wait for the next paint: those of a list are many. */
  readonly waits?: boolean | undefined;
}

/** What the canvas and the list both draw. */
export interface FlowViewProps extends FlowHandlers {
  readonly graph: FlowGraph;
  /** Ids of the selected callback request and of everything on the path to it. */
  readonly path: ReadonlySet<string>;
  readonly selection: FlowSelection | undefined;
  readonly urls: SimulatedUrls;
  /** Opens or closes it. */
  readonly onToggle: (node: FlowGroup | FlowHeading) => void;
  /** Takes the keyboard into the flow, to its first node. */
  readonly entrance: RefObject<(() => void) | null>;
}

/** What the bar's buttons do to the canvas. */
export interface FlowControls {
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
}
