/** The one public entry of the core. */

export { type Description, openDescription } from './description/describeSet.ts';
export { describeWith } from './description/describeWith.ts';
export { loadSchemaOf } from './description/loadSchemaOf.ts';
export type { BodySchema, SchemaQuestion } from './description/schemaOf.ts';
export { buildExchange } from './exchange/buildExchange.ts';
export { fieldValue } from './exchange/buildValues.ts';
export { buildCallbackMessage, type CallbackMessage } from './exchange/callbackMessage.ts';
export type * from './exchange/detail.ts';
export type * from './exchange/exchange.ts';
export type * from './exchange/exchange.ts';
export type * from './expression/expression.ts';
export { parseKey } from './expression/parseKey.ts';
export type * from './expression/repair.types.ts';
export { buildFlow, type FlowOptions } from './flow/buildFlow.ts';
export type * from './flow/flow.types.ts';
export { type FlowFacets, flowFacets } from './flow/flowFacets.ts';
export { type FlowGroupings, flowGroupings, MANY_OPERATIONS } from './flow/flowGroupings.ts';
export { type FlowPath, flowPath } from './flow/flowPath.ts';
export { headingsOf, type OperationHeading } from './flow/headingsOf.ts';
export { isOpen } from './flow/isOpen.ts';
export type * from './flow/layout.types.ts';
export { layoutFlow } from './flow/layoutFlow.ts';
export { type FlowDirection, moveInFlow } from './flow/moveInFlow.ts';
export { readBody } from './http/body.ts';
export { partType, readForm } from './http/form.ts';
export type * from './http/message.ts';
export { wireText } from './http/serializeParameter.ts';
export { wireBody } from './http/wireBody.ts';
export { type CallbackPosition, callbackAt } from './language/callbackAt.ts';
export { type CallbackHover, callbackHover } from './language/callbackHover.ts';
export { type CallbackPlace, callbackKeyAt, callbackPlaces } from './language/callbackPlaces.ts';
export type { Completion } from './language/completion.ts';
export type { Declaration } from './language/declarations.ts';
export { type OutlineEntry, outlineOf } from './language/outline.ts';
export { type PartInDocument, partsInDocument } from './language/partsInDocument.ts';
export type * from './language/question.ts';
export type { Definition } from './language/references.ts';
export type { Entry } from './open/findEntries.ts';
export { loadFileTools } from './open/loadFileTools.ts';
export { loadInspectText } from './open/loadInspectText.ts';
export type { Inspection, TextVerdict } from './open/openable.ts';
export { placeMissing } from './open/placeMissing.ts';
export { type ReadZip, readZip, type ZippedFile } from './open/readZip.ts';
export type { ReferredDocument } from './open/referredDocuments.ts';
export { isDocumentName, isNeverRead, type PlacedFile, relativePaths } from './open/relativePaths.ts';
export { fixAll } from './problems/fixAll.ts';
export { loadRules } from './problems/loadRules.ts';
export { problemTitle } from './problems/problemTitle.ts';
export type { Rules } from './problems/rules.ts';
export { definitionName, followDefinitions } from './schema/bundled.ts';
export type { BundledSchema } from './schema/bundleSchema.ts';
export type { DialectReading, SchemaDialect } from './schema/dialect.ts';
export type { SampleOrigin } from './schema/schemaValue.ts';
export { subschemaForm } from './schema/subschemas.ts';
export { type SimulateOptions, simulate } from './simulation/simulate.ts';
export type * from './simulation/simulation.ts';
export { sourceKindOf } from './simulation/simulation.ts';
export { keptRequests } from './slice/keptRequests.ts';
export { loadSlice } from './slice/loadSlice.ts';
export * from './source/json.ts';
export { createLineIndex, type LineIndex } from './source/lineColumn.ts';
export { loadTolerantYaml } from './source/loadTolerantYaml.ts';
export { createParseMemory } from './source/parseMemory.ts';
export { parseSource, type ReadOptions, type TolerantParser } from './source/parseSource.ts';
export { childPointer, formatPointer, parsePointer, readPointer } from './source/pointer.ts';
export type * from './source/range.ts';
export type * from './spec/documentKind.ts';
export { isOpenApi, minorOfKind } from './spec/documentKind.ts';
export { specUrl } from './spec/specUrl.ts';
export { fillExchange } from './wire/fillExchange.ts';
export { isMessage } from './wire/isMessage.ts';
export { chooseTarget, operationsFor } from './wire/matchOperation.ts';
export { parseMessage } from './wire/parseMessage.ts';
export type * from './wire/wire.types.ts';
export {
  curlCommand,
  httpMessage,
  httpResponse,
  requestMessage,
  responseMessage,
} from './wire/writeMessage.ts';
export { beginsWithHtml } from './workspace/beginsWithHtml.ts';
export { allCallbacks, ancestorsOf, type RequestPath, requestPath } from './workspace/lookup.ts';
export type * from './workspace/model.ts';
export type * from './workspace/problem.ts';
export { type KeyReading, readingOf } from './workspace/readingOf.ts';
export type { Verdict } from './workspace/verdict.ts';
