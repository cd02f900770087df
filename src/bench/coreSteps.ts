import { load } from 'js-yaml';
import { buildFlow, layoutFlow } from '../openapi/flow/index.ts';
import {
  type Analysis,
  buildExchange,
  type Description,
  describeWith,
  keyRepair,
  openDescription,
  readingOf,
  requestPath,
  simulate,
} from '../openapi/index.ts';
import { createParseMemory, parseSource } from '../openapi/source/index.ts';
import { middle, ms, once, printTable } from './measure.ts';
import { type SampleDocument, sizeOf } from './samples.ts';

const RUNS = 5;

interface Steps {
  readonly parse: number;
  readonly discover: number;
  readonly problems: number;
  readonly flow: number;
  readonly keystroke: number;
  /** From the text to the model, all of it. */
  readonly whole: number;
  readonly fastest: number;
}

/** Times each step from a text to the flow, and compares the whole with the fastest parser of the same text. */
export function coreSteps(samples: readonly SampleDocument[]): void {
  const rows = samples.map((sample) => {
    const runs = Array.from({ length: RUNS + 1 }, () => stepsOf(sample)).slice(1);
    const of = (step: keyof Steps) => middle(runs.map((run) => run[step]));
    const ratio = `${(of('whole') / of('fastest')).toFixed(1)} × ${isJson(sample) ? 'JSON.parse' : 'js-yaml'}`;
    return [
      sample.name,
      sizeOf(sample.text),
      ms(of('parse')),
      ms(of('discover')),
      ms(of('problems')),
      ms(of('flow')),
      ms(of('keystroke')),
      ms(of('whole')),
      ratio,
    ];
  });
  printTable(
    'The core, in Node: median milliseconds of each step',
    [
      'document',
      'size',
      'parse',
      'discover',
      'problems',
      'first flow',
      'keystroke to URL',
      'text to model',
      'against the parser alone',
    ],
    rows,
  );
}

function stepsOf({ uri, text }: SampleDocument): Steps {
  const set = { entry: uri, documents: [{ uri, text }] };
  const fastest = once(() => (isJson({ uri }) ? JSON.parse(text) : load(text))).ms;
  const { keep, parse: remembered } = createParseMemory();
  keep([text]);
  const parse = once(() => remembered(text)).ms;
  const found = once(() => describeWith(set, undefined, { parse: remembered, repair: keyRepair }));
  const judged = once(() => openDescription(set, { parse: remembered }));
  const whole = once(() => openDescription(set, { parse: parseSource })).ms;
  const { analysis } = judged.result;
  return {
    parse,
    discover: found.ms,
    problems: Math.max(0, judged.ms - found.ms),
    flow: once(() => flowOf(analysis)).ms,
    keystroke: keystroke(judged.result),
    whole,
    fastest,
  };
}

function isJson({ uri }: Pick<SampleDocument, 'uri'>): boolean {
  return uri.endsWith('.json');
}

function flowOf({ operations }: Analysis) {
  const graph = buildFlow(operations, { expandedGroups: new Set() });
  return layoutFlow(graph, {
    laneWidths: [136, 280, 400],
    columnGap: 64,
    groupIndent: 12,
    nodeGap: 8,
    rowGap: 12,
    sectionHeader: 40,
    centreUpTo: 320,
    heightOf: () => 60,
  });
}

/** One letter typed into the request body of the first operation. */
function keystroke(description: Description): number {
  const { initial } = description.analysis;
  const [operation] = initial ? requestPath(description.analysis, initial.callbackId) : [];
  const callback = operation?.callbacks[0];
  const detail = operation && description.describe(operation.id);
  if (!callback || !detail) return Number.NaN;
  const times = Array.from({ length: 20 }, (_, typed) => {
    const body = `{"callbackUrl":"https://consumer.example/${typed}","id":"7"}`;
    return once(() =>
      simulate(
        readingOf(callback).parsed,
        buildExchange(detail, { requestBodies: { 'application/json': body } }),
        { minor: '3.1' },
      ),
    ).ms;
  });
  return middle(times);
}
