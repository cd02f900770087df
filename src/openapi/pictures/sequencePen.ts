import type { DrawnGroup, DrawnShape } from './drawing.types.ts';
import type { Lifeline, SequenceStep, TextPiece } from './sequence.types.ts';
import { textLines, textWidth } from './textLines.ts';

export const SIZE = 12;
export const LINE = 17;
export const MARGIN = 20;
export const FRAME = 12;
/** Beside a message, within the gap between lifelines. */
export const ASIDE = 40;
/** Lines that a message, a note or the label of a frame may have. */
export const LINES = { message: 8, note: 5, label: 3 };
/** Characters of a note that is not between two lifelines. */
const NOTE = 44;

/** Draws steps from the top down; `y` is where the next one begins. */
export class SequencePen {
  y = 0;
  private count = 0;
  readonly groups: DrawnGroup[] = [];
  /** Frames lie below what they hold. */
  readonly frames: DrawnGroup[] = [];

  constructor(
    private readonly columns: ReadonlyMap<Lifeline, number>,
    private readonly width: number,
    private readonly gap: number,
  ) {}

  /** Characters that fit between two lifelines. */
  private get roomBetween(): number {
    return (this.gap - ASIDE) / (SIZE * 0.61) + 1;
  }

  draw(steps: readonly SequenceStep[], depth: number): void {
    for (const step of steps) {
      if (step.kind === 'message') this.message(step);
      else if (step.kind === 'note') this.note(step);
      else this.block(step, depth);
    }
  }

  private message(step: Extract<SequenceStep, { kind: 'message' }>): void {
    const { from, to, pieces, type, id, text, group } = step;
    const start = this.columns.get(from) ?? 0;
    const end = this.columns.get(to) ?? 0;
    const left = Math.min(start, end) + 12;
    this.count += 1;
    const number = { text: `${this.count} `, soft: true } as const;
    const lines = textLines([number, ...pieces], this.roomBetween, LINES.message);
    // The request line is bold; the values below it are not.
    const broken = lines.findIndex((line) => line.at(-1)?.text.endsWith('\n'));
    const lastOfTarget = broken === -1 ? lines.length : broken;
    const texts = lines.map((line, index) =>
      textAt(line, left, this.y + LINE * (index + 1) - 4, {
        font: 'mono',
        bold: index <= lastOfTarget && type !== 'reply' && type !== 'later-reply',
      }),
    );
    this.y += LINE * lines.length + 4;
    const isReply = type === 'reply' || type === 'later-reply';
    const isLater = type === 'later' || type === 'later-reply';
    this.groups.push({
      id,
      label: text,
      ...(group && { group }),
      shapes: [
        ...texts,
        {
          shape: 'line',
          points: [
            [start, this.y],
            [end, this.y],
          ],
          role: 'line',
          dashed: isReply,
          end: isLater ? 'open' : 'filled',
        },
      ],
    });
    this.y += 12;
  }

  private note({ over, text, pieces }: Extract<SequenceStep, { kind: 'note' }>): void {
    const xs = over.flatMap((id) => (id === undefined ? [] : [this.columns.get(id) ?? 0]));
    const centre = xs.reduce((sum, x) => sum + x, 0) / Math.max(1, xs.length);
    const lines = textLines(pieces ?? [{ text }], xs.length > 1 ? this.roomBetween : NOTE, LINES.note);
    const widest = widestOf(lines, pieces ? 'mono' : 'sans');
    const width = widest + 20;
    const x = Math.min(Math.max(MARGIN, centre - width / 2), Math.max(MARGIN, this.width - MARGIN - width));
    const height = LINE * lines.length + 8;
    this.groups.push({
      label: text,
      shapes: [
        { shape: 'rect', x, y: this.y, width, height, radius: 4, role: 'note' },
        ...lines.map((line, index) =>
          textAt(line, pieces ? x + 10 : x + width / 2, this.y + LINE * (index + 1) - 1, {
            anchor: pieces ? 'start' : 'middle',
            font: pieces ? 'mono' : 'sans',
            role: 'soft',
          }),
        ),
      ],
    });
    this.y += height + 10;
  }

  private block({ type, label, branches }: Extract<SequenceStep, { kind: 'block' }>, depth: number): void {
    const inset = MARGIN + Math.min(depth, 4) * FRAME * 0.5;
    const top = this.y;
    // Bold is wider than what `textWidth` counts with.
    const aside = 10 + Math.ceil(1.15 * textWidth(type, SIZE, 'sans')) + 8;
    const room = (this.width - inset * 2 - aside - 22) / (SIZE * 0.58);
    const lines = textLines([{ text: label }], room, LINES.label);
    const shapes: DrawnShape[] = [
      // Lifelines would run through the words.
      {
        shape: 'rect',
        x: inset + 4,
        y: top + 4,
        width: widestOf(lines, 'sans') + aside,
        height: LINE * lines.length + 2,
        radius: 2,
        role: 'ground',
      },
      textAt([{ text: type }], inset + 10, top + LINE, { bold: true }),
      ...lines.map((line, index) => textAt(line, inset + aside, top + LINE * (index + 1), { role: 'soft' })),
    ];
    this.y += LINE * lines.length + 12;
    for (const [index, branch] of branches.entries()) {
      if (index > 0) {
        shapes.push({
          shape: 'line',
          points: [
            [inset, this.y],
            [this.width - inset, this.y],
          ],
          role: 'frame',
          dashed: true,
          end: 'none',
        });
        this.y += 12;
      }
      this.draw(branch, depth + 1);
    }
    const frame = {
      shape: 'rect',
      x: inset,
      y: top,
      width: this.width - inset * 2,
      height: this.y - top,
      radius: 4,
      role: 'frame',
    } as const;
    this.frames.push({ label: `${type} ${label}`, shapes: [frame, ...shapes] });
    this.y += 12;
  }
}

interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly font?: 'sans' | 'mono';
  readonly role?: 'strong' | 'soft';
}

export function textAt(
  pieces: readonly TextPiece[],
  x: number,
  y: number,
  style: TextStyle = {},
): DrawnShape {
  const { anchor = 'start', bold = false, font = 'sans', role = 'strong' } = style;
  return { shape: 'text', x, y, anchor, size: SIZE, font, bold, role, pieces };
}

function widestOf(lines: readonly (readonly TextPiece[])[], font: 'mono' | 'sans'): number {
  const widths = lines.map((line) => textWidth(line.map((piece) => piece.text).join(''), SIZE, font));
  return widths.reduce((most, width) => Math.max(most, width), 0);
}
