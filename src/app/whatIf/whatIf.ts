import type { ShownScenario } from '../../features/simulator/whatIf/ScenariosPanel.tsx';
import { type CallbackFacts, pairedAt } from '../../openapi/facts/index.ts';
import {
  buildExchange,
  type CallbackRequest,
  type CallbackUrl,
  type Exchange,
  readingOf,
  type SimulateOptions,
  simulate,
  sourceCaption,
} from '../../openapi/index.ts';
import { compareReading, KEY_SWITCHES, type ReadingComparison } from '../../openapi/readings/index.ts';
import {
  type ControlledComponent,
  findings,
  type HostReading,
  hostReadings,
  hostsDiffer,
  type RiskFinding,
  type SentUrl,
  sentUrl,
  urlControl,
} from '../../openapi/risks/index.ts';
import {
  runScenario,
  type ScenarioInput,
  type ScenarioRow,
  type Scenarios,
  scenarioPlans,
} from '../../openapi/scenarios/index.ts';
import { compareTools, type ToolOutcome } from '../../openapi/tools/index.ts';
import type { Subject } from './subject.ts';

/** What the tabs show of one callback request. */
export interface WhatIfResult {
  readonly callbackUrl: CallbackUrl;
  readonly scenarios: Scenarios<ScenarioRow>;
  readonly rows: readonly ShownScenario[];
  readonly comparisons: readonly ReadingComparison[];
  readonly tools: readonly ToolOutcome[];
  readonly findings: readonly RiskFinding[];
  /** Whether findings were looked for: the facts have arrived. */
  readonly isJudged: boolean;
  readonly control: readonly ControlledComponent[];
  readonly captions: readonly string[];
  readonly sent: SentUrl | undefined;
  readonly hosts: readonly HostReading[];
}

export const NOTHING_FOUND: WhatIfResult = {
  callbackUrl: { kind: 'none', cause: 'missing', reason: 'no callback is selected' },
  scenarios: { rows: [] },
  rows: [],
  comparisons: [],
  tools: [],
  findings: [],
  isJudged: false,
  control: [],
  captions: [],
  sent: undefined,
  hosts: [],
};

/** The URL of a webhook is registered elsewhere: no exchange, reading or tool makes it. */
export const FOUND_OF_WEBHOOK: WhatIfResult = {
  ...NOTHING_FOUND,
  scenarios: {
    rows: [],
    message:
      'A webhook has no callback key: its URL is registered outside this description, so no exchange changes it.',
  },
  isJudged: true,
};

/**
 * Works out the tabs, a piece with each step: one reading, then one scenario after the other.
 *
 * @param show Told what there is so far; the last time it is complete.
 */
export function* findWhatIf(
  subject: Subject,
  facts: CallbackFacts | undefined,
  show: (result: WhatIfResult) => void,
): Generator<void, void> {
  const { callback, exchange, simulation } = subject;
  const { callbackUrl } = simulation;
  const { parsed } = readingOf(callback);
  const options = optionsOf(subject, facts);
  const inForce = simulate(parsed, exchange, options);
  const comparisons: ReadingComparison[] = [];
  for (const each of KEY_SWITCHES) {
    yield;
    comparisons.push(compareReading(each, parsed, exchange, options, inForce));
  }
  yield;
  const tools = compareTools(callback.key, exchange, callbackUrl);
  const found = facts ? findings({ parsed, simulation, facts, sender: callback.sender }) : [];
  const url = callbackUrl.kind === 'url' ? callbackUrl.url : undefined;
  const hosts = url === undefined ? [] : hostReadings(url);
  yield;
  const input = inputOf(subject, facts);
  const { rows: plans, message } = scenarioPlans(input);
  const rows: ShownScenario[] = [];
  let first: Marks | undefined;
  for (const plan of plans) {
    yield;
    const row = runScenario(plan, input, rows[0]?.row.callbackUrl);
    const marks = marksOf(row, subject, facts, options);
    rows.push(shownOf(row, marks, first));
    first ??= marks;
  }
  show({
    callbackUrl,
    scenarios: { rows: rows.map(({ row }) => row), ...(message !== undefined && { message }) },
    rows,
    comparisons,
    tools,
    findings: found,
    isJudged: facts !== undefined,
    control: urlControl(simulation, callback.sender),
    captions: simulation.parts.map((part) =>
      part.kind === 'expression' ? sourceCaption(part.expression) : '',
    ),
    sent: url === undefined ? undefined : sentUrl(url),
    hosts: hostsDiffer(hosts) ? hosts : [],
  });
}

export function inputOf(subject: Subject, facts: CallbackFacts | undefined): ScenarioInput {
  const { callback, minor, parentDetail, parentEdits, outerUrl, callbackDetail, kept, readings } = subject;
  return { callback, minor, parentDetail, parentEdits, outerUrl, callbackDetail, facts, kept, readings };
}

export function optionsOf(
  { callback, minor, readings, exchange }: Subject,
  facts: CallbackFacts | undefined,
): SimulateOptions {
  const { repaired } = readingOf(callback);
  const paired = pairedAt(facts?.paired, exchange.response?.declaredStatus);
  return {
    minor,
    ...(readings && { readings }),
    ...(repaired && { repairedFrom: callback.parsed }),
    ...(paired !== undefined && { paired }),
  };
}

/** What the tools do with a row's URL, and the warnings that it has. */
interface Marks {
  readonly tools: string;
  readonly differs: boolean;
  readonly risks: readonly string[];
}

function marksOf(
  { edits, callbackUrl }: ScenarioRow,
  { callback, parentDetail, outerUrl }: Subject,
  facts: CallbackFacts | undefined,
  options: SimulateOptions,
): Marks {
  const exchange = buildExchange(parentDetail, edits, outerUrl);
  const kinds = compareTools(callback.key, exchange, callbackUrl).map(({ kind }) => kind);
  const hasUrl = callbackUrl.kind === 'url';
  return {
    tools: kinds.join(' '),
    differs: kinds.some((kind) => kind === 'other' || (hasUrl && kind === 'nothing')),
    risks: facts && hasUrl ? risksOf(exchange, callback, facts, options) : [],
  };
}

/** Titles of the warnings that the URL of one exchange has. */
export function risksOf(
  exchange: Exchange,
  callback: CallbackRequest,
  facts: CallbackFacts,
  options: SimulateOptions,
): readonly string[] {
  const { parsed } = readingOf(callback);
  const simulation = simulate(parsed, exchange, options);
  return findings({ parsed, simulation, facts, sender: callback.sender })
    .filter(({ severity }) => severity === 'warning')
    .map(({ title }) => title);
}

/** What is true of the first row is said there, and not again in each other one. */
function shownOf(row: ScenarioRow, marks: Marks, first: Marks | undefined): ShownScenario {
  return {
    row,
    toolsDiffer: marks.differs && marks.tools !== first?.tools,
    risks: marks.risks.filter((title) => !first?.risks.includes(title)),
  };
}
