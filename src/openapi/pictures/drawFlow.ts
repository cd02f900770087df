import { buildFlow } from '../flow/buildFlow.ts';
import type { FlowNode } from '../flow/flow.types.ts';
import { LANES } from '../flow/lanes.ts';
import type { FlowMetrics, PlacedEdge, PlacedNode } from '../flow/layout.types.ts';
import { layoutFlow } from '../flow/layoutFlow.ts';
import { counted } from '../source/words.ts';
import { type CardLine, type CardText, cardTexts } from './cardTexts.ts';
import type { Drawing, DrawingRole, DrawnGroup, DrawnShape } from './drawing.types.ts';
import type { PictureSubject } from './sequenceInput.ts';
import { textLines, textWidth } from './textLines.ts';

const SIZE = 12;
const LINE = 17;
const PADDING = { x: 12, y: 9 };
const MARGIN = 20;
const LABELS = 26;
const PARTY = 118;
/** A lane is as wide as its longest line asks, within these. */
const LANE = { least: 220, most: 560 };
const ROUNDING = 8;

/**
 * Draws the flow as the page shows it: lanes from left to right, one row an operation, one card a callback request with
 * its key and, below it, the URL that the sample exchange gives.
 *
 * @param subject Its operations are drawn in their order; callback requests with one key share a card.
 * @param selected The id of a callback request, whose card and edge stand out.
 * @example drawFlow({ title: 'Streams', operations, outcomeOf }).groups.some(({ id }) => id === callbackId) // true
 */
export function drawFlow(subject: PictureSubject, selected?: string): Drawing {
  const { title, operations, permalink } = subject;
  const graph = buildFlow(operations, { expandedGroups: new Set() });
  const texts = new Map(graph.nodes.map((node) => [node.id, cardTexts(node, subject)]));
  const widths = laneWidths(graph.nodes, texts, graph.laneCount);
  const cards = new Map(
    graph.nodes.map((node) => [node.id, linesOf(texts.get(node.id) ?? [], widths[node.lane] ?? LANE.least)]),
  );
  const metrics: FlowMetrics = {
    laneWidths: widths,
    columnGap: 64,
    groupIndent: 0,
    nodeGap: 10,
    rowGap: 16,
    sectionHeader: LABELS,
    centreUpTo: 240,
    heightOf: ({ id }) => (cards.get(id)?.length ?? 1) * LINE + 2 * PADDING.y,
  };
  const layout = layoutFlow(graph, metrics);
  const labels = graph.sections.flatMap(({ laneLabels }, index) =>
    laneLabels.map((label, lane): DrawnGroup => {
      const x = MARGIN + (layout.lanes[lane]?.x ?? 0);
      const y = MARGIN + (layout.sections[index]?.y ?? 0) + 12;
      return { shapes: [textAt({ pieces: [{ text: label }], font: 'sans', role: 'soft' }, x, y)] };
    }),
  );
  const isLit = (id: string) => id === selected;
  const edges = layout.edges.map((edge): DrawnGroup => edgeGroup(edge, isLit(edge.edge.target)));
  const boxes = layout.nodes.map((box) => cardGroup(box, cards.get(box.node.id) ?? [], isLit(box.node.id)));
  return {
    width: layout.width + 2 * MARGIN,
    height: layout.height + 2 * MARGIN,
    title,
    description: sentencesOf(subject),
    groups: [...labels, ...edges, ...boxes],
    ...(permalink !== undefined && { permalink }),
  };
}

/** Each lane as wide as its longest text would be on one line, within bounds. */
function laneWidths(
  nodes: readonly FlowNode[],
  texts: ReadonlyMap<string, readonly CardText[]>,
  laneCount: number,
): readonly number[] {
  const widths = Array.from({ length: laneCount }, (_, lane) => (lane === LANES.sender ? PARTY : LANE.least));
  for (const { id, lane } of nodes) {
    if (lane === LANES.sender) continue;
    for (const { pieces, font, most } of texts.get(id) ?? []) {
      const asked = pieces.reduce((sum, { text }) => sum + textWidth(text, SIZE, font), 2 * PADDING.x + 8);
      // What may take several lines need not be on one.
      const share = most > 1 && font === 'sans' ? asked / 2 : asked;
      widths[lane] = Math.min(LANE.most, Math.max(widths[lane] ?? 0, Math.ceil(share)));
    }
  }
  return widths;
}

function linesOf(texts: readonly CardText[], width: number): readonly CardLine[] {
  return texts.flatMap(({ pieces, most, font, bold, role }) => {
    const characters = (width - 2 * PADDING.x) / (SIZE * (font === 'mono' ? 0.61 : 0.58));
    return textLines(pieces, characters, most).map(
      (line): CardLine => ({ pieces: line, font, ...(bold && { bold }), ...(role && { role }) }),
    );
  });
}

function cardGroup(
  { node, x, y, width, height }: PlacedNode,
  lines: readonly CardLine[],
  isLit: boolean,
): DrawnGroup {
  const left = MARGIN + x;
  const top = MARGIN + y;
  const role: DrawingRole = isLit ? 'chosen' : 'card';
  const card: DrawnShape = { shape: 'rect', x: left, y: top, width, height, radius: ROUNDING, role };
  if (node.kind === 'party') {
    const middle = { x: left + width / 2, y: top + Math.min(height / 2, 60) };
    const isConsumer = node.party === 'consumer';
    const says = node.id === 'party:webhooks' ? 'sends webhooks' : 'sends requests';
    const name = {
      pieces: [{ text: isConsumer ? 'Consumer' : 'Provider' }],
      font: 'sans',
      bold: true,
    } as const;
    return {
      label: `${isConsumer ? 'Consumer' : 'Provider'} ${says}`,
      shapes: [
        card,
        textAt(name, middle.x, middle.y - 2, 'middle'),
        textAt(
          { pieces: [{ text: says }], font: 'sans', role: 'soft' },
          middle.x,
          middle.y + LINE - 2,
          'middle',
        ),
      ],
    };
  }
  const texts = lines.map((line, index) =>
    textAt(line, left + PADDING.x, top + PADDING.y + LINE * (index + 1) - 5),
  );
  const label = lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' ');
  return { id: node.id, label, shapes: [card, ...texts] };
}

function edgeGroup({ edge, from, to, trunk }: PlacedEdge, isLit: boolean): DrawnGroup {
  const at = (x: number, y: number): readonly [number, number] => [MARGIN + x, MARGIN + y];
  const end = at(to.x - 3, to.y);
  const points =
    trunk === undefined || from.y === to.y
      ? [at(from.x, to.y), end]
      : [at(from.x, from.y), at(trunk, from.y), at(trunk, to.y), end];
  const dashed = edge.urlKind === 'registered' || edge.urlKind === 'next';
  return { shapes: [{ shape: 'line', points, role: isLit ? 'chosen' : 'line', dashed, end: 'open' }] };
}

function textAt(
  { pieces, font, bold = false, role = 'strong' }: CardLine,
  x: number,
  y: number,
  anchor: 'start' | 'middle' = 'start',
): DrawnShape {
  return { shape: 'text', x, y, anchor, size: SIZE, font, bold, role, pieces };
}

const MOST_DESCRIBED = 12;

function sentencesOf({ operations }: PictureSubject): string {
  const sentences = operations.slice(0, MOST_DESCRIBED).map(({ method, path, callbacks, sender }) => {
    const request = `${method} ${path}`.trim();
    const said = (requests: typeof callbacks) => {
      const names = requests.slice(0, MOST_DESCRIBED).map(({ name, key }) => `${name} (${key})`);
      return `${names.join(', ')}${requests.length > names.length ? ` and ${requests.length - names.length} more` : ''}`;
    };
    const sent = callbacks.filter(({ link }) => !link);
    const links = callbacks.filter(({ link }) => link);
    if (callbacks.length === 0) return `The ${sender} may send ${request}.`;
    const parts = [
      ...(sent.length > 0
        ? [`the ${sender === 'consumer' ? 'provider' : 'consumer'} may send ${said(sent)}`]
        : []),
      ...(links.length > 0 ? [`the ${sender} may go on with ${said(links)}`] : []),
    ];
    return `After ${request}, ${parts.join('; ')}.`;
  });
  const more = operations.length - sentences.length;
  return [...sentences, ...(more > 0 ? [`And ${counted(more, 'more operation')}.`] : [])].join(' ');
}
