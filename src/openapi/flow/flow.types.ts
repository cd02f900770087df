import type { CallbackRequest, Operation, Party } from '../workspace/model.ts';

/** What narrows the flow. An empty text means "any". Every word of `text` has to be found. */
export interface FlowFilter {
  readonly text: string;
  readonly method: string;
  readonly tag: string;
}

/** What operations are gathered by: their first tag, the start of their path, or nothing. */
export type FlowGrouping = 'none' | 'tag' | 'path';

/** Which of many things are open: all or none of them, except for some. */
export interface FlowOpenness {
  readonly byDefault: boolean;
  /** Ids of those that are not as the others. */
  readonly except: ReadonlySet<string>;
}

/** Operations that read alike: the same party sends first. Unused ones are separate, since nothing sends them. */
export type FlowSectionKind = 'paths' | 'webhooks' | 'unused';

export interface FlowSection {
  readonly kind: FlowSectionKind;
  /** Who sends the first request of each row. */
  readonly sender: Party;
  /** One label a lane, as far right as this section reaches. */
  readonly laneLabels: readonly string[];
}

interface FlowNodeBase {
  /** The id of the operation or callback request, or one made from it; unique in a graph. */
  readonly id: string;
  /** One of `LANES`, or further right for a nested callback. */
  readonly lane: number;
  /** Index into `sections`. */
  readonly section: number;
}

/**
 * What a URL comes from: expressions that read the exchange, a registration outside of the description (webhooks), the
 * key alone, so that it is the same in every exchange, or a link (`next`): it is not called back but called next.
 */
export type FlowUrlKind = 'request' | 'registered' | 'fixed' | 'next';

/** The party that sends the operations of a section. */
export interface FlowParty extends FlowNodeBase {
  readonly kind: 'party';
  readonly party: Party;
}

/** Above the operations of a section that share a tag or the start of their path. */
export interface FlowHeading extends FlowNodeBase {
  readonly kind: 'heading';
  /** The tag or the start of the path; empty for operations without a tag. */
  readonly name: string;
  readonly expanded: boolean;
  /** What the filter left; never empty. They follow as nodes of their own exactly when `expanded`. */
  readonly operations: readonly Operation[];
  /** How many callback requests the filter left under these operations, links apart. */
  readonly callbacks: number;
  readonly links: number;
  /** Ids of the operations, callback requests and links that it hides; none while it is open. */
  readonly hidden: readonly string[];
}

export interface FlowOperation extends FlowNodeBase {
  readonly kind: 'operation';
  /** The open heading above this one. */
  readonly headingId?: string;
  readonly operation: Operation;
  /** Of a webhook, which can be selected as callback requests can. */
  readonly urlKind?: 'registered';
}

export interface FlowCallback extends FlowNodeBase {
  readonly kind: 'callback';
  readonly operationId: string;
  /** The node to the left. */
  readonly parentId: string;
  readonly callback: CallbackRequest;
  readonly urlKind: FlowUrlKind;
  /** The open group this one belongs to. */
  readonly groupId?: string;
}

/** Many callback requests of one operation with the same key. */
export interface FlowGroup extends FlowNodeBase {
  readonly kind: 'group';
  readonly operationId: string;
  readonly parentId: string;
  readonly urlKind: FlowUrlKind;
  readonly expanded: boolean;
  /** In document order; never empty. They follow as nodes of their own exactly when `expanded`. */
  readonly members: readonly CallbackRequest[];
  /** Ids of the members that it hides and of what the filter left under them; none while it is open. */
  readonly hidden: readonly string[];
}

export type FlowNode = FlowParty | FlowHeading | FlowOperation | FlowCallback | FlowGroup;

/** One request: an arrow from the party that sends it to the party that receives it. */
export interface FlowEdge {
  /** The same as `target`: a node has at most one edge that ends in it. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly from: Party;
  readonly to: Party;
  /** Of its target; the requests of operations have none. */
  readonly urlKind?: FlowUrlKind;
}

export interface FlowCounts {
  readonly callbacks: number;
  /** Without webhooks. */
  readonly operations: number;
  readonly webhooks: number;
  /** Callback requests under unused components; not in `callbacks`. */
  readonly unused: number;
  /** Next requests of links; not in `callbacks`. */
  readonly links: number;
}

/** Rows of nodes in reading order: every node comes after the node on its left. */
export interface FlowGraph {
  readonly sections: readonly FlowSection[];
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly laneCount: number;
  /** What the filter left. */
  readonly shown: FlowCounts;
  /** What there is without the filter. */
  readonly total: FlowCounts;
}

/** The selected operation and callback request, by id. A webhook has its own id in both places. */
export interface FlowSelection {
  readonly operationId: string;
  readonly callbackId: string;
}
