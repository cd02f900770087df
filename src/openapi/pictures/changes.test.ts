import { describe, expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { flowOperations } from '../flow/flowOperations.ts';
import { buildSequence } from './buildSequence.ts';
import { drawFlow } from './drawFlow.ts';
import { drawingSvg } from './drawingSvg.ts';
import { drawSequence } from './drawSequence.ts';
import { mermaidText } from './mermaid.ts';
import { LIGHT_PALETTE } from './palettes.ts';
import { plantUmlText } from './plantUml.ts';
import type { RequestChange, Sequence, SequenceStep } from './sequence.types.ts';
import { type PictureSubject, sequenceInput } from './sequenceInput.ts';

const HOSTILE = '<script>%%{init};]]> changed';

const document = (callbacks: object) => ({
  openapi: '3.1.0',
  info: { title: 'a', version: '1' },
  paths: { '/jobs': { post: { callbacks } } },
  webhooks: { news: { post: {} } },
});

const request = { post: {} };

/** What became of callbacks, by name. */
function subject(
  callbacks: Readonly<Record<string, object>>,
  changes: Readonly<Record<string, RequestChange>>,
): PictureSubject {
  const text = JSON.stringify(document(callbacks));
  const { analysis } = openDescription({ entry: 'a', documents: [{ uri: 'a', text }] });
  const operations = flowOperations(analysis, false);
  const named = new Map(
    operations.flatMap((each) => [
      [each.id, each.path] as const,
      ...each.callbacks.map(({ id, name }) => [id, name] as const),
    ]),
  );
  return {
    title: 'Jobs',
    operations,
    outcomeOf: (id) => ({ reply: '200', change: changes[named.get(id) ?? ''] }),
  };
}

const sequenceOf = (...of: Parameters<typeof subject>): Sequence =>
  buildSequence(sequenceInput(subject(...of)));

function notesOf(steps: readonly SequenceStep[]): readonly string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'block') return step.branches.flatMap(notesOf);
    return step.kind === 'note' ? [step.text] : [];
  });
}

describe('what changed since the other version', () => {
  const three = {
    onData: { '{$request.body#/url}': request },
    onEnd: { 'https://c.example/end': request },
    onStop: { '{$request.body#/url}/stop': request },
  };
  const changes = { onData: 'changed', onEnd: 'added', news: 'changed' } as const;

  it('is said after the name of a callback and of a webhook, and in the description', () => {
    const sequence = sequenceOf(three, changes);
    expect(notesOf(sequence.steps).filter((text) => text.startsWith('on'))).toEqual([
      'onData (changed)',
      'onEnd (added)',
      'onStop',
    ]);
    expect(mermaidText(sequence)).toContain('Note over p,r: onData (changed)\n');
    expect(mermaidText(sequence)).toContain('p-)r: POST news (changed)\n');
    expect(plantUmlText(sequence)).toContain('note over p,r : onEnd <U+0028>added<U+0029>\n');
    expect(sequence.description).toContain('may send onData (changed) to');
    expect(sequence.description).toContain('the webhook POST news (changed).');
  });

  it('has a frame in the drawing, and the word in the accent colour', () => {
    const svg = drawingSvg(drawSequence(sequenceOf(three, changes)), LIGHT_PALETTE);
    expect(svg.match(/fill="#4f46e5" font-weight="600">\w+</g)).toEqual([
      'fill="#4f46e5" font-weight="600">changed<',
      'fill="#4f46e5" font-weight="600">added<',
      'fill="#4f46e5" font-weight="600">changed<',
    ]);
    expect(svg.match(/rx="2" fill="none" stroke="#4f46e5"/g)).toHaveLength(3);
  });

  it('is on the cards of a drawn flow', () => {
    const labels = drawFlow(subject(three, changes), undefined).groups.map(({ label }) => label);
    expect(labels).toContainEqual(expect.stringMatching(/^onEnd {2}added /));
    expect(labels).toContain('POST news  changed URL registered outside this description');
  });

  it('is counted where callbacks share an arrow', () => {
    const names = Array.from({ length: 30 }, (_, index) => `on${index}`);
    const many = Object.fromEntries(names.map((name) => [name, { '{$request.body#/url}': request }]));
    const text = mermaidText(sequenceOf(many, { on1: 'changed', on2: 'added', on3: 'changed' }));
    expect(text).toContain('p-)r: 30 callbacks (2 changed, 1 added): POST {$request.body#35;/url}');
  });

  it('cannot be mistaken for a name, which stays escaped beside it', () => {
    const sequence = sequenceOf({ [HOSTILE]: { 'https://c.example': request } }, { [HOSTILE]: 'changed' });
    expect(mermaidText(sequence)).toContain('#lt;script#gt;#37;#37;{init}#59;]]#gt; changed (changed)\n');
    expect(plantUmlText(sequence)).toContain(' changed <U+0028>changed<U+0029>\n');
    const svg = drawingSvg(drawSequence(sequence), LIGHT_PALETTE);
    expect(svg).not.toContain('<script>');
    expect(svg.match(/font-weight="600">changed</g)).toHaveLength(1);
  });
});
