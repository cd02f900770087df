/** The one public entry of the core. */
export type * from './document/model.ts';
export type * from './exchange/detail.ts';
export type * from './exchange/edits.ts';
export type * from './exchange/exchange.ts';
export type * from './expression/expression.ts';
export type * from './expression/repair.types.ts';
export { buildFlow, type FlowOptions } from './flow/buildFlow.ts';
export type * from './flow/flow.types.ts';
export { type FlowFacets, flowFacets } from './flow/flowFacets.ts';
export { type FlowPath, flowPath } from './flow/flowPath.ts';
export type * from './flow/layout.types.ts';
export { layoutFlow } from './flow/layoutFlow.ts';
export { type FlowDirection, moveInFlow } from './flow/moveInFlow.ts';
export type * from './json.ts';
export type * from './problems/problem.ts';
export type * from './simulation/simulation.ts';
export { sourceKindOf } from './simulation/sourceKind.ts';
export type * from './source/range.ts';
