import { describe, expect, it } from 'vitest';
import { buildSequence } from './buildSequence.ts';
import { mermaidEscape, mermaidText } from './mermaid.ts';
import { plantUmlEscape, plantUmlText } from './plantUml.ts';
import type { SequencedCallback, SequencedOperation, SequenceStep } from './sequence.types.ts';

const callback = (more: Partial<SequencedCallback> = {}): SequencedCallback => ({
  id: 'cb',
  name: 'onData',
  sender: 'provider',
  method: 'POST',
  target: 'https://c.example/data',
  key: '{$request.body#/url}/data',
  reply: '204',
  conditions: [],
  callbacks: [],
  ...more,
});

const operation = (callbacks: readonly SequencedCallback[]): SequencedOperation => ({
  id: 'op',
  sender: 'consumer',
  method: 'POST',
  target: '/streams',
  reply: '201',
  isWebhook: false,
  callbacks,
});

const sequence = (callbacks: readonly SequencedCallback[]) =>
  buildSequence({
    title: 'Streams API',
    operations: [operation(callbacks)],
    permalink: 'https://x.example/#v2',
  });

/** Each step as one line, branches indented. */
function outline(steps: readonly SequenceStep[], indent = ''): readonly string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'message') return [`${indent}${step.from} → ${step.to}: ${step.text}`];
    if (step.kind === 'note') return [`${indent}note: ${step.text}`];
    return [
      `${indent}${step.type} ${step.label}`,
      ...step.branches.flatMap((each) => outline(each, `${indent}  `)),
    ];
  });
}

describe('the sequence', () => {
  it('tells an exchange in the order of time', () => {
    const { steps, actors, description } = sequence([callback()]);
    expect(outline(steps)).toEqual([
      'consumer → provider: POST /streams',
      'provider → consumer: 201',
      'note: later',
      'provider → receiver: POST https://c.example/data',
      'note: onData: {$request.body#/url}/data',
      'receiver → provider: 204',
    ]);
    expect(actors.map(({ label }) => label)).toEqual([
      'API consumer',
      'API provider',
      "Consumer's receiver\nc.example",
    ]);
    expect(description).toBe(
      'After POST /streams → 201, the provider may send onData to https://c.example/data.',
    );
  });

  it('puts callbacks of one operation in parallel, one without a URL into a break, a conditional one into an opt', () => {
    const callbacks = [
      callback({ conditions: ['`url` is sent'] }),
      callback({ id: 'no', name: 'onStop', noUrl: 'the header `x` is not sent' }),
    ];
    expect(outline(sequence(callbacks).steps).slice(2)).toEqual([
      'note: later, in no promised order',
      'par callbacks',
      '  opt sent only if `url` is sent',
      '    provider → receiver: POST https://c.example/data',
      '    note: onData: {$request.body#/url}/data',
      '    receiver → provider: 204',
      '  break no callback URL: the header `x` is not sent',
      '    note: onStop: POST {$request.body#/url}/data',
    ]);
  });

  it('turns the roles of nested callbacks', () => {
    const nested = callback({ id: 'n', name: 'ack', sender: 'consumer', target: 'https://p.example/ack' });
    const lines = outline(sequence([callback({ callbacks: [nested] })]).steps);
    expect(lines.slice(-4)).toEqual([
      'note: later',
      'receiver → provider: POST https://p.example/ack',
      'note: ack: {$request.body#/url}/data',
      'provider → receiver: 204',
    ]);
  });

  it('begins a webhook at the provider', () => {
    const webhook = { ...operation([]), sender: 'provider' as const, isWebhook: true, target: 'newPet' };
    const { steps, actors } = buildSequence({ title: 'Pets', operations: [webhook] });
    expect(outline(steps)).toEqual([
      'provider → receiver: POST newPet',
      'note: URL registered outside this description',
      'receiver → provider: 201',
    ]);
    expect(actors.map(({ id }) => id)).toEqual(['provider', 'receiver']);
  });

  it('groups many callbacks by their URL', () => {
    const many = Array.from({ length: 83 }, (_, at) => callback({ id: String(at), name: `on${at}` }));
    expect(outline(sequence(many).steps).slice(3)).toEqual([
      'provider → receiver: 83 callbacks: POST https://c.example/data',
      'note: {$request.body#/url}/data',
    ]);
  });

  it('writes out a group that is expanded, below its arrow', () => {
    const many = Array.from({ length: 83 }, (_, at) => callback({ id: String(at), name: `on${at}` }));
    const input = { title: 'Many', operations: [operation(many)] };
    const [, , , arrow, , first] = buildSequence({ ...input, expanded: new Set(['0']) }).steps;
    expect(arrow).toMatchObject({ id: '0', group: { expanded: true } });
    expect(arrow?.kind === 'message' && arrow.group?.ids.length).toBe(83);
    expect(first).toMatchObject({ kind: 'message', id: '0', text: 'POST https://c.example/data' });
    expect(outline(buildSequence({ ...input, expanded: new Set(['0']) }).steps)).toHaveLength(5 + 3 * 83);
  });

  it('sends nothing where many callbacks have no URL', () => {
    const many = Array.from({ length: 83 }, (_, at) =>
      callback({ id: String(at), name: `on${at}`, noUrl: 'the header is not sent' }),
    );
    expect(outline(sequence(many).steps).slice(3)).toEqual([
      'break no callback URL: the header is not sent',
      expect.stringMatching(/^ *note: 83 callbacks: on0, on1, on2/),
    ]);
  });
});

it('is written in Mermaid', () => {
  expect(mermaidText(sequence([callback({ conditions: ['`url` is sent'] })]))).toBe(
    [
      'sequenceDiagram',
      '  accTitle: Streams API',
      '  accDescr: After POST /streams → 201, the provider may send onData to https://c.example/data.',
      '  participant c as API consumer',
      '  participant p as API provider',
      "  participant r as Consumer's receiver<br/>c.example",
      '  autonumber',
      '  c->>p: POST /streams',
      '  p-->>c: 201',
      '  Note over p: later',
      '  opt sent only if `url` is sent',
      '    p-)r: POST https://c.example/data',
      '    Note over p,r: onData: {$request.body#35;/url}/data',
      '    r--)p: 204',
      '  end',
      '%% https://x.example/#v2',
    ].join('\n'),
  );
});

it('leaves a link out of Mermaid that would be more than Mermaid renders', () => {
  const link = `https://x.example/#cb1.${'x'.repeat(50_000)}`;
  const text = mermaidText({ ...sequence([callback()]), permalink: link });
  expect(text.length).toBeLessThan(1000);
});

it('is written in PlantUML', () => {
  const lines = plantUmlText(sequence([callback(), callback({ id: 'b', name: 'onEnd' })])).split('\n');
  expect(lines[0]).toBe('@startuml');
  expect(lines).toContain('participant "API consumer" as c');
  expect(lines).toContain('  p ->> r : POST https:<U+002F><U+002F>c.example<U+002F>data');
  expect(lines.filter((line) => /^\s*(par|else|end)\b/.test(line)).map((line) => line.trim())).toEqual([
    'par callbacks',
    'else',
    'end',
  ]);
  expect(lines.at(-1)).toBe('@enduml');
});

it.each([
  [
    'POST {$request.body#/url};x',
    'POST {$request.body#35;/url}#59;x',
    'POST <U+007B><U+0024>request.body<U+0023><U+002F>url<U+007D><U+003B>x',
  ],
  [
    '%%{init: {}}%%',
    '#37;#37;{init: {}}#37;#37;',
    '<U+0025><U+0025><U+007B>init: <U+007B><U+007D><U+007D><U+0025><U+0025>',
  ],
  ['$$x$$', '#36;#36;x#36;#36;', '<U+0024><U+0024>x<U+0024><U+0024>'],
  ['wrap: x', 'wrap#58; x', 'wrap: x'],
  ['a<b>&c', 'a#lt;b#gt;#amp;c', 'a<U+003C>b<U+003E><U+0026>c'],
  ['a\r\nb\u2028c', 'a<br/>b<br/>c', 'a\\nb\\nc'],
  ['a\u00a0b', 'a b', 'a<U+00A0>b'],
  ['', ' ', ' '],
  ['👩 こ', '👩 こ', '<U+1F469> <U+3053>'],
  ['\ud800', '\uFFFD', '<U+FFFD>'],
])('escapes %j', (text, mermaid, plantUml) => {
  expect(mermaidEscape(text)).toBe(mermaid);
  expect(plantUmlEscape(text)).toBe(plantUml);
});
