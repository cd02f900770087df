/** `openapi/flow`: the flow of requests as a graph: filtered, grouped under headings, laid out, moved in by arrow keys. */

export { buildFlow, type FlowOptions } from './buildFlow.ts';
export type * from './flow.types.ts';
export { type FlowFacets, flowFacets } from './flowFacets.ts';
export { type FlowGroupings, flowGroupings, MANY_OPERATIONS } from './flowGroupings.ts';
export { type FlowPath, flowPath } from './flowPath.ts';
export { headingsOf, type OperationHeading } from './headingsOf.ts';
export { isOpen } from './isOpen.ts';
export type * from './layout.types.ts';
export { layoutFlow } from './layoutFlow.ts';
export { type FlowDirection, moveInFlow } from './moveInFlow.ts';
