import type { FlowEdge, FlowNode } from './flow.types.ts';

/** Sizes in one unit (CSS pixels at zoom 1). */
export interface FlowMetrics {
  /** From left to right; lanes beyond the last one are as wide as that. */
  readonly laneWidths: readonly number[];
  /** Between lanes, where the edges run. */
  readonly columnGap: number;
  /** How much further right the callbacks of an open group begin than other nodes of their lane. */
  readonly groupIndent: number;
  /** Between callbacks of one parent. */
  readonly nodeGap: number;
  /** Between operations. */
  readonly rowGap: number;
  /** Above the first row of every section, for its lane labels. */
  readonly sectionHeader: number;
  /** A node is centred beside what it sends if that is no taller than this, else beside the first of it. */
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
  /** How far down it may go, to stay in sight beside what it sends, without touching another node. */
  readonly travel: number;
}

export interface PlacedEdge {
  readonly edge: FlowEdge;
  /** Where it leaves its source. */
  readonly from: Point;
  readonly to: Point;
  /** Where it turns off the trunk that it shares with other edges of its source. */
  readonly trunk: number | undefined;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The vertical line that the edges of one node share. */
export interface FlowTrunk {
  readonly source: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** How far down its source may go along it. */
  readonly travel: number;
}

export interface FlowLayout {
  /** In the graph's order. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly trunks: readonly FlowTrunk[];
  /** Left edge and width of each lane. */
  readonly lanes: readonly { readonly x: number; readonly width: number }[];
  /** Vertical span of each section, labels included. */
  readonly sections: readonly { readonly y: number; readonly height: number }[];
  readonly width: number;
  readonly height: number;
}
