import type { Drawing, DrawnGroup } from './drawing.types.ts';
import type { Sequence, SequenceStep } from './sequence.types.ts';
import { ASIDE, FRAME, LINE, LINES, MARGIN, SequencePen, SIZE, textAt } from './sequencePen.ts';
import { textWidth } from './textLines.ts';

/** Between lifelines; unless there is room for more, a long message is wrapped. */
const GAP = { least: 190, most: 520 };
const ACTOR = { height: 42, padding: 14, apart: 16 };

/**
 * Lays a sequence out as shapes, one lifeline beside the other, time running down.
 *
 * @param room How wide it should be, in pixels; lifelines move together as far as their heads allow.
 * @returns A picture without scripts, styles or foreign elements; its groups name the request they belong to.
 * @example drawSequence(sequence).groups.filter(({ id }) => id === callbackId).length // 2
 */
export function drawSequence(sequence: Sequence, room?: number): Drawing {
  const { actors, steps, title, description, permalink } = sequence;
  const widest = actors.reduce((most, { label }) => Math.max(most, actorWidth(label)), 0);
  const [first = 0, last = first] = [actors[0], actors.at(-1)].map(
    (actor) => actorWidth(actor?.label ?? '') / 2,
  );
  const around = MARGIN * 2 + FRAME * 4 + first + last;
  const gaps = Math.max(1, actors.length - 1);
  const fits = room === undefined ? GAP.most : (room - around) / gaps;
  const least = Math.max(GAP.least, widest + ACTOR.apart);
  const gap = Math.max(least, Math.min(gapOf(steps), fits));
  const columns = new Map(actors.map(({ id }, index) => [id, MARGIN + FRAME * 2 + first + index * gap]));
  const width = around + gap * (actors.length - 1);
  const pen = new SequencePen(columns, width, gap);
  pen.y = MARGIN + ACTOR.height + LINE;
  pen.draw(steps, 0);
  const height = pen.y + MARGIN;
  const heads: readonly DrawnGroup[] = actors.map(({ id, label }) => {
    const x = columns.get(id) ?? 0;
    const box = actorWidth(label);
    const lines = label.split('\n');
    const baseline = MARGIN + (ACTOR.height - LINE * lines.length) / 2 + LINE - 4;
    return {
      label: lines.join(' '),
      shapes: [
        {
          shape: 'line',
          points: [
            [x, MARGIN + ACTOR.height],
            [x, height - MARGIN / 2],
          ],
          role: 'lane',
          dashed: true,
          end: 'none',
        },
        {
          shape: 'rect',
          x: x - box / 2,
          y: MARGIN,
          width: box,
          height: ACTOR.height,
          radius: 6,
          role: 'card',
        },
        ...lines.map((line, index) =>
          textAt([{ text: line }], x, baseline + LINE * index, {
            anchor: 'middle',
            bold: index === 0,
            ...(index > 0 && { role: 'soft' }),
          }),
        ),
      ],
    };
  });
  const groups = [...heads, ...pen.frames, ...pen.groups];
  const heading = MARGIN + ACTOR.height + 6;
  return {
    width,
    height,
    heading,
    title,
    description,
    groups,
    ...(permalink !== undefined && { permalink }),
  };
}

function actorWidth(label: string): number {
  const lines = label.split('\n').map((line) => textWidth(line, SIZE, 'sans'));
  return lines.reduce((most, width) => Math.max(most, width), 0) + ACTOR.padding * 2;
}

/** As far apart as the longest line between two lifelines asks. */
function gapOf(steps: readonly SequenceStep[]): number {
  let longest = 0;
  const visit = (each: readonly SequenceStep[]): void => {
    for (const step of each) {
      if (step.kind === 'block') step.branches.forEach(visit);
      else for (const line of step.text.split('\n', LINES.message)) longest = Math.max(longest, line.length);
    }
  };
  visit(steps);
  return Math.min(GAP.most, (longest + 3) * SIZE * 0.61 + ASIDE);
}
