/** `openapi/flow`: the flow of requests as a graph: filtered, grouped under headings, laid out, moved in by arrow keys. */

export { buildFlow, type FlowOptions } from './buildFlow.ts';
export { type FlowFacets, flowFacets } from './filterFlow.ts';
export type * from './flow.types.ts';
export { flowOperations } from './flowOperations.ts';
export { type FlowPath, flowPath } from './flowPath.ts';
export {
  type FlowGroupings,
  flowGroupings,
  headingsOf,
  isOpen,
  MANY_OPERATIONS,
  type OperationHeading,
} from './headings.ts';
export { LANES } from './lanes.ts';
export type * from './layout.types.ts';
export { layoutFlow } from './layoutFlow.ts';
export { type FlowDirection, moveInFlow } from './moveInFlow.ts';
export { urlKinds } from './urlKinds.ts';
