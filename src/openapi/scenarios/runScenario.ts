import { buildExchange } from '../exchange/buildExchange.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { pairedAt } from '../facts/pairedAt.ts';
import { simulate } from '../simulation/simulate.ts';
import type { CallbackUrl } from '../simulation/simulation.ts';
import type { Range } from '../source/range.ts';
import { smallestEdit } from '../source/smallestEdit.ts';
import { readingOf } from '../workspace/readingOf.ts';
import { editsFor } from './editsFor.ts';
import type { ScenarioInput, ScenarioPlan, ScenarioRow } from './scenario.types.ts';

/**
 * Simulates one row.
 *
 * @param plan From `scenarioPlans` of the same input.
 * @param first The callback URL of the first row; it is simulated again where it is not given.
 * @returns The row with the edits that give its URL. Never throws.
 * @example runScenario(plan, input).callbackUrl // { kind: 'none', cause: 'missing', reason: '…' }
 */
export function runScenario(plan: ScenarioPlan, input: ScenarioInput, first?: CallbackUrl): ScenarioRow {
  const { change, ...about } = plan;
  const edits = editsFor(input.parentDetail, change);
  const callbackUrl = callbackUrlOf(edits, input);
  const compared = first ?? (plan.id === 'exchange' ? callbackUrl : callbackUrlOf(input.parentEdits, input));
  return {
    ...about,
    edits,
    ...(change.kind === 'edits' && change.callbackEdits && { callbackEdits: change.callbackEdits }),
    callbackUrl,
    differences: differencesFrom(compared, callbackUrl),
    ...(plan.expect !== undefined && { expectation: isMet(plan.expect, callbackUrl) ? 'pass' : 'fail' }),
  };
}

const WEBHOOK_URL: CallbackUrl = {
  kind: 'none',
  cause: 'missing',
  reason: 'a webhook has no callback key',
};

function callbackUrlOf(edits: ExchangeEdits, input: ScenarioInput): CallbackUrl {
  const { callback, parentDetail, outerUrl, facts, minor, readings } = input;
  if (callback === undefined) return WEBHOOK_URL;
  const exchange = buildExchange(parentDetail, edits, outerUrl);
  const { parsed, repaired } = readingOf(callback);
  const paired = pairedAt(facts?.paired, exchange.response?.declaredStatus);
  return simulate(parsed, exchange, {
    minor,
    ...(readings && { readings }),
    ...(paired !== undefined && { paired }),
    ...(repaired && { repairedFrom: callback.parsed }),
  }).callbackUrl;
}

function isMet(expect: NonNullable<ScenarioPlan['expect']>, found: CallbackUrl): boolean {
  if (expect === 'none') return found.kind === 'none';
  return found.kind === 'url' && found.url === expect.url;
}

/** What is between the beginning and the end that two URLs share; nothing where there are not two URLs. */
function differencesFrom(first: CallbackUrl, found: CallbackUrl): readonly Range[] {
  if (first.kind !== 'url' || found.kind !== 'url') return [];
  const edit = smallestEdit(first.url, found.url);
  return edit === undefined ? [] : [{ start: edit.start, end: edit.start + edit.text.length }];
}
