import { buildExchange } from '../exchange/buildExchange.ts';
import type { OperationDetail } from '../exchange/detail.ts';
import type { Exchange, ExchangeEdits, FieldEdit } from '../exchange/exchange.ts';
import { callbackFacts } from '../facts/callbackFacts.ts';
import { scalarText } from '../http/scalarText.ts';
import { runScenario } from '../scenarios/runScenario.ts';
import type { ScenarioInput, ScenarioPlan } from '../scenarios/scenario.types.ts';
import { scenarioPlans } from '../scenarios/scenarioPlans.ts';
import { simulate } from '../simulation/simulate.ts';
import type { CallbackUrl } from '../simulation/simulation.ts';
import { distinct } from '../source/distinct.ts';
import { own } from '../source/json.ts';
import { smallestEdit } from '../source/smallestEdit.ts';
import { readingOf } from '../workspace/readingOf.ts';
import type { ComparedUrl, CompareSettings } from './compare.types.ts';
import {
  type CompareContext,
  type ComparedDescription,
  hasKey,
  type RequestPair,
  type RequestView,
} from './requestView.ts';

/** Of one callback; the rest of a long table repeats itself. */
const MOST_SCENARIOS = 30;
const MOST_LISTED = 16;

export interface ComparedUrls {
  /** The old request sent now and the exchange as it is, then each scenario whose URL changed in another way. */
  readonly urls: readonly ComparedUrl[];
  readonly others: number;
}

/**
 * The callback URLs of one callback before and after under the scenarios that both have, and the same readings.
 *
 * @example compareUrls(context, pair, {}).urls[0]?.after // { kind: 'none', cause: 'missing', reason: '…' }
 */
export function compareUrls(
  context: CompareContext,
  pair: RequestPair,
  settings: CompareSettings,
): ComparedUrls {
  const before = inputOf(context.before, pair, pair.before, settings);
  const after = inputOf(context.after, pair, pair.after, settings);
  if (!before || !after) return { urls: [], others: 0 };
  const ofAfter = new Set(plansOf(after).map(({ id }) => id));
  const plans = plansOf(before).filter(({ id }) => ofAfter.has(id));
  const [exchange, ...others] = plans
    .slice(0, MOST_SCENARIOS)
    .map((plan) => rowOf(plan, runScenario(plan, before).callbackUrl, runScenario(plan, after).callbackUrl));
  if (!exchange) return { urls: [], others: 0 };
  const sent = sentBefore(before, after);
  const resent = rowOf(
    {
      id: 'sent-before',
      name: 'As it was sent before',
      differs: 'the request of the older description',
    },
    exchange.before,
    runScenario({ ...RESENT, change: { kind: 'edits', edits: sent } }, after).callbackUrl,
  );
  const usual = changeIn(exchange);
  const changed = distinct(
    others.filter((row) => !row.isSame && changeIn(row) !== usual),
    ({ before: was, after: is }) => JSON.stringify([textOf(was), textOf(is)]),
  ).slice(0, MOST_LISTED);
  return { urls: [resent, exchange, ...changed], others: plans.length - 1 - changed.length };
}

const RESENT: ScenarioPlan = {
  id: 'sent-before',
  group: 'exchange',
  name: '',
  differs: '',
  reason: '',
  change: { kind: 'edits', edits: {} },
};

/** What was taken out of the URL and what came in, or why there is none: often the same again in every scenario. */
function changeIn({ before, after }: ComparedUrl): string {
  if (before.kind !== 'url' || after.kind !== 'url')
    return JSON.stringify([before.kind, after.kind, after.kind === 'none' ? after.reason : before]);
  const edit = smallestEdit(before.url, after.url);
  return JSON.stringify(edit && [before.url.slice(edit.start, edit.end), edit.text]);
}

function textOf(url: CallbackUrl): string {
  return url.kind === 'url' ? url.url : url.reason;
}

function plansOf(input: ScenarioInput): readonly ScenarioPlan[] {
  return scenarioPlans(input).rows;
}

function rowOf(
  { id, name, differs }: Pick<ScenarioPlan, 'id' | 'name' | 'differs'>,
  before: CallbackUrl,
  after: CallbackUrl,
): ComparedUrl {
  const edit =
    before.kind === 'url' && after.kind === 'url' ? smallestEdit(before.url, after.url) : undefined;
  return {
    scenario: id,
    name,
    differs,
    before,
    after,
    isSame: before.kind === after.kind && edit === undefined,
    differences: edit ? [{ start: edit.start, end: edit.start + edit.text.length }] : [],
  };
}

function inputOf(
  { description, minor }: ComparedDescription,
  pair: RequestPair,
  view: RequestView,
  settings: CompareSettings,
): ScenarioInput | undefined {
  const { node, parent } = view;
  const parentDetail = parent && description.describe(parent.node.id);
  if (!hasKey(node) || !parentDetail) return undefined;
  const named = settings.settingsOf === 'before' ? pair.before : pair.after;
  return {
    callback: node,
    minor,
    parentDetail,
    parentEdits: own(settings.edits, named.parent?.node.id ?? '') ?? {},
    outerUrl: outerUrl(description, parent, named.parent, minor, settings),
    callbackDetail: description.describe(node.id),
    facts: callbackFacts(description, node.id),
    kept: own(settings.kept, named.node.id) ?? [],
    readings: settings.readings,
  };
}

/** Of a nested callback: the URL that the request it is nested in is sent to. */
function outerUrl(
  description: ComparedDescription['description'],
  { node, parent }: RequestView,
  named: RequestView | undefined,
  minor: ComparedDescription['minor'],
  settings: CompareSettings,
): string | undefined {
  const detail = parent && description.describe(parent.node.id);
  if (!hasKey(node) || !detail) return undefined;
  const edits = own(settings.edits, named?.parent?.node.id ?? '') ?? {};
  const outer = outerUrl(description, parent, named?.parent, minor, settings);
  const { readings } = settings;
  const { callbackUrl } = simulate(readingOf(node).parsed, buildExchange(detail, edits, outer), {
    minor,
    ...(readings && { readings }),
  });
  return callbackUrl.kind === 'url' ? callbackUrl.url : undefined;
}

/** The edits that send, by the newer description, what the exchange of the older one sends. */
function sentBefore(before: ScenarioInput, after: ScenarioInput): ExchangeEdits {
  const { request } = buildExchange(before.parentDetail, before.parentEdits, before.outerUrl);
  return {
    ...after.parentEdits,
    fields: { ...after.parentEdits.fields, ...fieldsOf(request.values, after.parentDetail) },
    ...bodyOf(request.body, after.parentDetail),
  };
}

function fieldsOf(
  values: Exchange['request']['values'],
  { parameters }: OperationDetail,
): Readonly<Record<string, FieldEdit>> {
  return Object.fromEntries(
    parameters.map(({ id, name, in: location }) => {
      const found = values.find(
        (each) =>
          each.in === location &&
          (location === 'header' ? each.name.toLowerCase() === name.toLowerCase() : each.name === name),
      );
      const edit = found?.sent === true ? { text: scalarText(found.value), send: true } : { send: false };
      return [`request.${id}`, edit];
    }),
  );
}

function bodyOf(body: Exchange['request']['body'], { requestBody }: OperationDetail): ExchangeEdits {
  if (body.kind === 'absent') return { sendRequestBody: false };
  const media = requestBody?.media.find(({ mediaType }) => mediaType === body.mediaType);
  if (!media) return { sendRequestBody: false };
  return {
    sendRequestBody: true,
    requestMediaType: media.mediaType,
    requestBodies: { [media.mediaType]: body.text },
  };
}
