import type { FlowEdge, FlowNode } from './flow.types.ts';

/** Sizes in one unit (CSS pixels at zoom 1). */
export interface FlowMetrics {
  readonly partyWidth: number;
  readonly operationWidth: number;
  readonly callbackWidth: number;
  /** Between lanes, where the edges run. */
  readonly columnGap: number;
  /** Between callbacks of one parent. */
  readonly nodeGap: number;
  /** Between operations. */
  readonly rowGap: number;
  /** Above the first row of every section, for its lane labels. */
  readonly sectionHeader: number;
  /** A node is centred beside what it sends if that is no taller than this, else at its top. */
  readonly centreUpTo: number;
  /** A node's height; a party's is not asked, since it is as tall as its section. */
  readonly heightOf: (node: FlowNode) => number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedNode extends Box {
  readonly node: FlowNode;
}

export interface PlacedEdge {
  readonly edge: FlowEdge;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** True where one node sends so many requests that their edges should share a trunk. */
  readonly trunk: boolean;
}

export interface FlowLayout {
  /** In the graph's order. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  /** Left edge and width of each lane. */
  readonly lanes: readonly { readonly x: number; readonly width: number }[];
  /** Vertical span of each section, labels included. */
  readonly sections: readonly { readonly y: number; readonly height: number }[];
  readonly width: number;
  readonly height: number;
}
