import type { SourceKind, UrlPart } from '../../../openapi/index.ts';
import { sourceCaption } from '../../../openapi/index.ts';
import { type CaptionedPart, stateWord } from './partWords.ts';

/** One source of a URL, however many pieces come from it. */
export interface LegendEntry {
  /** What is read there: `query callbackUrl`, in the words for the kind of source and its name. */
  readonly where: string;
  readonly name: string;
  readonly sourceKind: SourceKind;
  readonly message: 'request' | 'response' | undefined;
  readonly state: CaptionedPart['resolution']['kind'];
  /** `missing`, `not usable`, `generated`, or nothing. */
  readonly word: string;
  /** The pieces that come from it. */
  readonly parts: readonly number[];
}

/**
 * The sources of a URL in the order of the URL, each once.
 *
 * @example legendEntries(simulation.parts).map(({ where, name }) => [where, name]) // [['query', 'callbackUrl']]
 */
export function legendEntries(parts: readonly UrlPart[]): readonly LegendEntry[] {
  const entries = new Map<string, LegendEntry & { readonly parts: number[] }>();
  parts.forEach((part, index) => {
    if (part.kind !== 'expression') return;
    const caption = sourceCaption(part.expression);
    const known = entries.get(caption);
    if (known) known.parts.push(index);
    else entries.set(caption, { ...described(part), parts: [index] });
  });
  return [...entries.values()];
}

function described({ expression, sourceKind, resolution }: CaptionedPart): Omit<LegendEntry, 'parts'> {
  const name = 'name' in expression ? expression.name : 'pointer' in expression ? expression.pointer : '';
  const caption = sourceCaption(expression);
  return {
    where: name === '' ? caption : caption.slice(0, -name.length).replace(/ (?:→ )?$/, ''),
    name,
    sourceKind,
    message: 'message' in expression ? expression.message : undefined,
    state: resolution.kind,
    word: stateWord(resolution),
  };
}

/** Of a swatch, its padding, its gap to the next; in pixels. */
const ENTRY_EXTRA = 44;
const CHARACTER = 7.4;
const MORE_BUTTON = 76;

/**
 * How many entries fit on one line, at least one.
 *
 * @param width Of the line, in pixels; where it is not known yet, as many as a phone shows.
 */
export function fittingEntries(entries: readonly LegendEntry[], width: number): number {
  const room = width === 0 ? 360 : width;
  const widths = entries.map(({ where, name, word }) => {
    const length = where.length + name.length + word.length;
    return ENTRY_EXTRA + CHARACTER * Math.min(length, LONGEST_ENTRY);
  });
  let used = 0;
  for (const [index, each] of widths.entries()) {
    used += each;
    const isLast = index === widths.length - 1;
    if (used + (isLast ? 0 : MORE_BUTTON) > room) return Math.max(1, index);
  }
  return widths.length;
}

/** Characters of an entry; the style sheet cuts longer ones. */
const LONGEST_ENTRY = 48;
