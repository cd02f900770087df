import { shorten } from '../source/words.ts';
import type {
  Drawing,
  DrawingRole,
  DrawnGroup,
  DrawnLine,
  DrawnRect,
  DrawnShape,
  DrawnText,
  Palette,
} from './drawing.types.ts';
import type { TextPiece } from './sequence.types.ts';
import { textWidth } from './textLines.ts';

const FONTS = {
  sans: 'ui-sans-serif, system-ui, sans-serif',
  mono: 'ui-monospace, monospace',
} as const;

/**
 * A drawing as an SVG file: texts as `<text>`, colours resolved, title and description for assistive technology, the
 * permalink in `<metadata>` and on the title.
 *
 * @param ids Begins the ids in it, where another picture is on the same page.
 * @returns Well-formed XML, whatever the document says: what XML cannot hold becomes U+FFFD.
 * @example drawingSvg(drawing, LIGHT).startsWith('<svg xmlns=') // true
 */
export function drawingSvg(drawing: Drawing, palette: Palette, ids = ''): string {
  const { title, description, groups, permalink } = drawing;
  const heading = shorten(title, LONGEST_HEADING);
  const width = Math.ceil(Math.max(drawing.width, textWidth(heading, HEADING.size, 'sans') + 2 * HEADING.x));
  const height = Math.ceil(drawing.height) + HEADING.height;
  const link = permalink === undefined ? '' : `<metadata>${xmlText(permalink)}</metadata>`;
  const text = `<text x="${HEADING.x}" y="${HEADING.y}" font-family="${FONTS.sans}" font-size="${HEADING.size}" font-weight="600" fill="${palette.text}">${xmlText(heading)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${ids}t ${ids}d">`,
    `<title id="${ids}t">${xmlText(title)}</title><desc id="${ids}d">${xmlText(description)}</desc>${link}`,
    `<rect width="${width}" height="${height}" fill="${palette.background}"/>`,
    permalink === undefined ? text : `<a href="${xmlText(permalink)}">${text}</a>`,
    `<g transform="translate(0 ${HEADING.height})">`,
    ...groups.map((group) => groupSvg(group, palette)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** The title above the drawing: the picture is read without the page around it. */
const HEADING = { x: 20, y: 26, size: 14, height: 30 };
const LONGEST_HEADING = 120;

function groupSvg({ label, shapes }: DrawnGroup, palette: Palette): string {
  const title = label === undefined ? '' : `<title>${xmlText(label)}</title>`;
  return `<g>${title}${shapes.map((shape) => shapeSvg(shape, palette)).join('')}</g>`;
}

function shapeSvg(shape: DrawnShape, palette: Palette): string {
  switch (shape.shape) {
    case 'rect':
      return rectSvg(shape, palette);
    case 'line':
      return lineSvg(shape, palette);
    case 'text':
      return textSvg(shape, palette);
  }
}

function rectSvg({ x, y, width, height, radius, role, dashed }: DrawnRect, palette: Palette): string {
  const dash = dashed ? ' stroke-dasharray="4 3"' : '';
  const fill =
    { card: palette.surface, chosen: palette.surface, note: palette.sunken, ground: palette.background }[
      String(role)
    ] ?? 'none';
  const stroke = role === 'ground' ? 'none' : strokeOf(role, palette);
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${radius}" fill="${fill}" stroke="${stroke}"${dash}/>`;
}

function lineSvg({ points, role, dashed, end }: DrawnLine, palette: Palette): string {
  const stroke = strokeOf(role, palette);
  const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
  const dash = dashed ? ' stroke-dasharray="4 3"' : '';
  const line = `<path d="${path}" fill="none" stroke="${stroke}"${dash}/>`;
  const [from, to] = points.slice(-2);
  if (end === 'none' || from === undefined || to === undefined) return line;
  return line + arrowSvg(from, to, end, stroke);
}

/** A head at the end of a horizontal or vertical line. */
function arrowSvg(
  [fromX, fromY]: readonly [number, number],
  [x, y]: readonly [number, number],
  end: 'filled' | 'open',
  stroke: string,
): string {
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [dx, dy] = [(x - fromX) / length, (y - fromY) / length];
  const corner = (side: number) => `${px(x - dx * 8 - dy * 4 * side)} ${px(y - dy * 8 + dx * 4 * side)}`;
  const path = `M${corner(1)}L${px(x)} ${px(y)}L${corner(-1)}`;
  return end === 'filled'
    ? `<path d="${path}Z" fill="${stroke}"/>`
    : `<path d="${path}" fill="none" stroke="${stroke}"/>`;
}

function textSvg({ x, y, anchor, size, font, bold, role, pieces }: DrawnText, palette: Palette): string {
  const weight = bold ? ' font-weight="600"' : '';
  const marks = anchor === 'start' ? marksSvg(pieces, x, y, size, font, palette) : '';
  const spans = pieces.map((piece) => spanSvg(piece, palette)).join('');
  const fill = role === 'soft' ? palette.soft : palette.text;
  return `${marks}<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" font-family="${FONTS[font]}" font-size="${size}"${weight} fill="${fill}" xml:space="preserve">${spans}</text>`;
}

function spanSvg({ text, kind, soft, change }: TextPiece, palette: Palette): string {
  if (change) return `<tspan fill="${palette.accent}" font-weight="600">${xmlText(text)}</tspan>`;
  if (kind !== undefined) return `<tspan fill="${palette.kinds[kind].text}">${xmlText(text)}</tspan>`;
  if (!soft) return xmlText(text);
  return `<tspan fill="${palette.soft}" font-weight="400">${xmlText(text)}</tspan>`;
}

/** The hue behind each piece that has a source, a frame around each change; text that is not monospaced has none, since its place is a guess. */
function marksSvg(
  pieces: readonly TextPiece[],
  x: number,
  y: number,
  size: number,
  font: DrawnText['font'],
  palette: Palette,
): string {
  if (font !== 'mono') return '';
  let left = x;
  return pieces
    .map(({ text, kind, change }) => {
      const width = textWidth(text, size, 'mono') * MONO_SHARE;
      const start = left;
      left += width;
      if (change) return frameSvg(start, y - size, width, size + 4, palette);
      if (kind === undefined) return '';
      return `<rect x="${px(start)}" y="${px(y - size)}" width="${px(width)}" height="${size + 4}" rx="2" fill="${palette.kinds[kind].background}"/>`;
    })
    .join('');
}

function frameSvg(x: number, y: number, width: number, height: number, { accent }: Palette): string {
  return `<rect x="${px(x - 2)}" y="${px(y)}" width="${px(width + 4)}" height="${height}" rx="2" fill="none" stroke="${accent}"/>`;
}

/** Usual monospaced fonts are 0.602 em wide; widths for layout are a little more. */
const MONO_SHARE = 0.602 / 0.61;

function strokeOf(role: DrawingRole, { line, accent, soft }: Palette): string {
  if (role === 'chosen') return accent;
  return role === 'line' || role === 'strong' ? soft : line;
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0: markup escaped, on one line, without characters that XML cannot hold. */
function xmlText(text: string): string {
  return text
    .replaceAll(/\s/g, ' ')
    .replaceAll(/\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll(/[&<>"]/g, (character) => XML[character] ?? character);
}
