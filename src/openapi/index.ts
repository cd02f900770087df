/**
 * `openapi`: reads a set of texts as one OpenAPI Description, describes and fills in requests, and simulates callback
 * keys against them.
 *
 * Pure functions and plain data: no DOM, network, clock or bundler. The other entries are listed in README.md.
 */

// Documents in, analysis out.
export { openDescription } from './description/describeSet.ts';
export { type DescribeOptions, type Description, describeWith } from './description/describeWith.ts';
export { type BodySchema, type SchemaQuestion, schemaOf } from './description/schemaOf.ts';
// Exchanges: what a request can be filled with, and what comes of the edits.
export { chosenMedia } from './exchange/buildBody.ts';
export { buildExchange } from './exchange/buildExchange.ts';
export { fieldValue } from './exchange/buildValues.ts';
export { buildCallbackMessage, type CallbackMessage } from './exchange/callbackMessage.ts';
export type * from './exchange/detail.ts';
export type * from './exchange/exchange.ts';
export { readEdits } from './exchange/readEdits.ts';
// Callback keys: parsed, repaired.
export type * from './expression/expression.ts';
export { keyRepair } from './expression/keyRepair.ts';
export { parseKey } from './expression/parseKey.ts';
export type * from './expression/repair.types.ts';
export { type SourceKind, sourceCaption, sourceKindOf } from './expression/sources.ts';
// Problems and their fixes.
export { fixAll } from './problems/fixAll.ts';
export type { LinkRules } from './problems/linkRules.ts';
export type { Rules } from './problems/rules.ts';
export type { SampleOrigin } from './schema/schemaValue.ts';
// Simulation: the callback URL that a key makes of an exchange.
export type { ReadingName, Readings } from './simulation/readings.ts';
export { parseReadings, readingText } from './simulation/readingText.ts';
export type { SimulateOptions } from './simulation/resolveKey.ts';
export { simulate } from './simulation/simulate.ts';
export type * from './simulation/simulation.ts';
export type * from './source/range.ts';
export type * from './spec/documentKind.ts';
export { isOpenApi, minorOfKind } from './spec/documentKind.ts';
export { specUrl } from './spec/specUrl.ts';
export {
  allCallbacks,
  allWebhooks,
  ancestorsOf,
  isWebhook,
  linkOf,
  otherParty,
  type RequestPath,
  requestPath,
} from './workspace/lookup.ts';
export type * from './workspace/model.ts';
export type { Fix, Problem, ProblemCode, Severity } from './workspace/problem.ts';
export { problemTitle } from './workspace/problemTitle.ts';
export { type KeyReading, readingOf } from './workspace/readingOf.ts';
