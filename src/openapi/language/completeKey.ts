import type { Message } from '../expression/expression.ts';
import {
  isPartOf,
  isPointerSource,
  NAMED_SOURCES,
  PART_SOURCES,
  SOURCES,
  typedSource,
  WHOLE_SOURCES,
} from '../expression/sources.ts';
import type { CaretKey } from './caretKey.ts';
import type { Completion } from './completion.ts';
import { type KeySlot, keySlot } from './keySlot.ts';
import type { Offer, Offers } from './offers.ts';
import { writeInKey, writtenRange } from './writeInKey.ts';

/** An offer at one place, before it is quoted like the key. */
interface Candidate {
  readonly text: string;
  readonly kind: Completion['kind'];
  readonly detail: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  /** More has to follow: `$request.`. */
  readonly unfinished?: boolean;
  /** What may follow: an object's members. */
  readonly mayGoOn?: boolean;
}

/**
 * Completes the expression at the caret of a callback key (Key Expression; Runtime Expressions).
 *
 * @param text The document's text.
 * @param key The key at the caret.
 * @param offers What the operation declares.
 * @param isBare Whether an expression may be the whole text, as in a link.
 * @returns Best first; none where no expression can begin.
 */
export function completeKey(
  text: string,
  key: CaretKey,
  offers: Offers,
  isBare = false,
): readonly Completion[] {
  const found = keySlot(key.before, key.after);
  if (!found) return [];
  // In a link, an expression that is the whole value has no braces.
  const whole = isBare && found.needsOpening && found.range.start === 0;
  const slot = whole ? { ...found, needsOpening: false, needsClosing: false } : found;
  return candidatesFor(slot, offers).map((candidate) => completion(text, key, slot, candidate));
}

function candidatesFor({ wanted }: KeySlot, offers: Offers): readonly Candidate[] {
  switch (wanted.kind) {
    case 'expression':
      return expressions(offers);
    case 'source':
      return sources(wanted.message);
    case 'name':
      return offers.names(wanted.message, wanted.in).map((offer) => named(offer, ''));
    case 'member':
      return urlsFirst(offers.members(wanted.message, wanted.tokens)).map((offer) => named(offer, ''));
  }
}

/** Everything that is declared, then the beginnings to go on from. */
function expressions(offers: Offers): readonly Candidate[] {
  const found = (['request', 'response'] as const).flatMap((message) => [
    ...NAMED_SOURCES.flatMap((location) =>
      offers
        .names(message, location)
        .filter((offer) => offer.detail !== 'needs no declaration')
        .map((offer) => ({ offer, prefix: `$${message}.${location}.` })),
    ),
    ...offers.members(message, []).map((offer) => ({ offer, prefix: `$${message}.body#/` })),
  ]);
  const urls = found.filter(({ offer }) => offer.isUrl);
  const others = found.filter(({ offer }) => !offer.isUrl);
  return [...[...urls, ...others].map(({ offer, prefix }) => named(offer, prefix)), ...ROOTS];
}

const ROOTS: readonly Candidate[] = [
  { text: '$request.', kind: 'root', detail: 'a part of the request', unfinished: true },
  { text: '$response.', kind: 'root', detail: 'a part of the response', unfinished: true },
  ...WHOLE_SOURCES.map((name) => ({ text: `$${name}`, kind: 'root' as const, detail: SOURCES[name].offer })),
];

function sources(message: Message): readonly Candidate[] {
  return PART_SOURCES.filter((name) => isPartOf(name, message)).map((name) => ({
    text: typedSource(name),
    kind: 'source',
    detail: SOURCES[name].offer(message),
    unfinished: !isPointerSource(name),
    mayGoOn: isPointerSource(name),
  }));
}

function named(offer: Offer, prefix: string): Candidate {
  const { kind, detail, description, deprecated, hasMembers } = offer;
  return {
    text: prefix + offer.text,
    kind,
    detail,
    ...(description !== undefined && { description }),
    deprecated,
    mayGoOn: hasMembers,
  };
}

function urlsFirst(offers: readonly Offer[]): readonly Offer[] {
  return [...offers.filter(({ isUrl }) => isUrl), ...offers.filter(({ isUrl }) => !isUrl)];
}

function completion(text: string, key: CaretKey, slot: KeySlot, candidate: Candidate): Completion {
  const { deprecated = false, unfinished = false, mayGoOn = false } = candidate;
  const mayContinue = unfinished || mayGoOn;
  // A finished expression takes the brace after it along, so that typing goes on behind it.
  const isLast = !mayContinue && (key.before + key.after).charAt(slot.range.end) === '}';
  const range = isLast ? { start: slot.range.start, end: slot.range.end + 1 } : slot.range;
  const close = slot.needsClosing || isLast ? '}' : '';
  const core = (slot.needsOpening ? '{' : '') + slot.prefix + candidate.text;
  const caret = core.length + (mayContinue ? 0 : close.length);
  const written = writeInKey(text, key, range, { text: core + close, caret });
  const start = writtenRange(text, key, { start: range.start, end: range.start }).start;
  return {
    label: candidate.text,
    kind: candidate.kind,
    detail: candidate.detail,
    ...(candidate.description !== undefined && { description: candidate.description }),
    deprecated,
    ...written,
    filter: text.slice(written.range.start, start) + filterOf(slot, candidate.text),
    again: unfinished,
  };
}

/** What was typed may lack the `$` or a prefix; the offer is found all the same. */
function filterOf({ typed, prefix }: KeySlot, text: string): string {
  if (prefix !== '') return typed + text;
  const word = typed.trimStart();
  return (
    typed.slice(0, typed.length - word.length) +
    (word === '' || word.startsWith('$') ? text : text.replace(/^\$/, ''))
  );
}
