/** Prints the budgets of the core: `npm run bench`. Numbers and ratios only; nothing here is asserted. */
import { load } from 'js-yaml';
import {
  buildExchange,
  openDescription,
  parseSource,
  readingOf,
  requestPath,
  simulate,
} from '../openapi/index.ts';
import { generateJson, generateYaml } from './generateDocument.ts';
import { median, ms, once, printTable } from './measure.ts';

const open = (uri: string, text: string) => openDescription({ entry: uri, documents: [{ uri, text }] });

function documentEdit(): void {
  const yaml = generateYaml({ callbacks: 20, characters: 160_000 });
  const json = generateJson({ callbacks: 20, characters: 160_000 });
  printTable(`Document edit to model, in the worker`, [
    [`YAML, ${kilobytes(yaml)}, first time`, ms(once(() => open('a.yaml', yaml)).ms)],
    [
      `YAML, ${kilobytes(yaml)}, while typing`,
      ms(median(() => open('a.yaml', yaml))),
      'budget 100 ms for 200 kB',
    ],
    [
      `JSON, ${kilobytes(json)}, while typing`,
      ms(median(() => open('a.json', json))),
      'budget 100 ms for 200 kB',
    ],
  ]);
}

function sampleEdit(): void {
  for (const callbacks of [1, 1000]) {
    const description = open('a.json', generateJson({ callbacks, characters: 10_000 }));
    const { analysis } = description;
    const path = analysis.initial ? requestPath(analysis, analysis.initial.callbackId) : [];
    const [operation] = path;
    const callback = operation?.callbacks[0];
    const detail = operation && description.describe(operation.id);
    if (!callback || !detail) continue;
    let typed = 0;
    const keystroke = () => {
      const body = `{"callbackUrl":"https://consumer.example/${typed++}","id":"7"}`;
      const exchange = buildExchange(detail, { requestBodies: { 'application/json': body } });
      return simulate(readingOf(callback).parsed, exchange, { minor: '3.1' });
    };
    printTable(`Sample edit to URL, document with ${callbacks} callbacks`, [
      ['one keystroke in the request body', ms(median(keystroke, 101)), 'budget 2 ms'],
    ]);
  }
}

function largeDocuments(): void {
  const json = generateJson({ callbacks: 103, characters: 8_700_000 });
  const parse = median(() => JSON.parse(json), 3);
  const opened = median(() => open('a.json', json), 3);
  printTable(`Open a JSON document of ${kilobytes(json)} with 103 callbacks`, [
    ['JSON.parse alone', ms(parse)],
    ['parse, discover, problems, first URL', ms(opened), `${(opened / parse).toFixed(1)} × JSON.parse`],
  ]);

  const yaml = generateYaml({ callbacks: 103, characters: 7_600_000 });
  const fastest = once(() => load(yaml)).ms;
  const ours = once(() => parseSource(yaml)).ms;
  const all = once(() => open('a.yaml', yaml)).ms;
  printTable(`Open a YAML document of ${kilobytes(yaml)} with 103 callbacks`, [
    ['js-yaml, the fastest YAML parser known to us', ms(fastest)],
    ['our parse', ms(ours), `${(ours / fastest).toFixed(1)} × js-yaml, budget 2 ×`],
    ['parse, discover, problems, first URL', ms(all), `${(all / fastest).toFixed(1)} × js-yaml, budget 2 ×`],
  ]);
}

function memory(): void {
  const base = generateYaml({ callbacks: 20, characters: 60_000 });
  const collect = globalThis.gc;
  const heap = () => {
    collect?.();
    return process.memoryUsage().heapUsed / 1e6;
  };
  for (let edit = 0; edit < 100; edit++) open('a.yaml', `${base}\n# ${edit}`);
  const before = heap();
  for (let edit = 0; edit < 1000; edit++) open('a.yaml', `${base}\n# ${edit}`);
  const after = heap();
  printTable('Memory', [
    ['heap after 100 edits', `${before.toFixed(1)} MB`],
    ['heap after 1,100 edits', `${after.toFixed(1)} MB`, 'budget: no growth'],
  ]);
}

function kilobytes(text: string): string {
  const size = new TextEncoder().encode(text).length / 1000;
  return size > 1000 ? `${(size / 1000).toFixed(1)} MB` : `${Math.round(size)} kB`;
}

documentEdit();
sampleEdit();
largeDocuments();
memory();
