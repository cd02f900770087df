/** `openapi/risks`: who decides what in a callback URL, what may go wrong with it, and what a review should settle. */

export { type SentUrl, sentUrl } from '../simulation/sentUrl.ts';
export { findings } from './findings.ts';
export { type HostReading, hostReadings, hostsDiffer } from './hostReadings.ts';
export { type OpenQuestion, openQuestions, type QuestionId } from './openQuestions.ts';
export type { RiskReference } from './references.ts';
export type { AttackSample, RiskFinding, RiskFindingId } from './riskFinding.types.ts';
export { type ControlledComponent, urlControl } from './urlControl.ts';
