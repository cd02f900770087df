import type { CallbackRequest, DocumentRange, Message, SourceKind, UrlPart } from '../openapi/index.ts';
import { partsInDocument } from '../openapi/language/index.ts';
import { distinct } from '../openapi/source/index.ts';
import { declarationOf } from './declarationOf.ts';
import type { SimulatedLink } from './simulateLinked.ts';
import type { Simulated } from './simulations.ts';
import type { Attention } from './state.ts';

/** A member of a body, by the pointer that reads it. */
interface BodyMember {
  readonly message: Message;
  readonly pointer: string;
}

/** Everything that lights up together. */
export interface Links {
  /** The callback request, which is also the id of its node and edge in the flow. */
  readonly callbackId: string;
  /** Indexes of the simulated parts: chips of the URL and rows of its explanation. */
  readonly parts: readonly number[];
  /** Indexes of the parts of the key as the document has it. */
  readonly written: readonly number[];
  /** The kind of source of the first part, for its hue. */
  readonly kind: SourceKind | undefined;
  /** Field ids with message: `request.query.callbackUrl`, `request.body`. */
  readonly sources: readonly string[];
  readonly members: readonly BodyMember[];
  /** The characters of the expressions. */
  readonly ranges: readonly DocumentRange[];
  /** Where the document declares the sources. */
  readonly declarations: readonly DocumentRange[];
}

/** What the focus is on, as far as it is known. */
export interface FocusTarget {
  readonly callback: CallbackRequest;
  /** Absent while the samples of its operation are not loaded. */
  readonly simulated: Simulated | SimulatedLink | undefined;
  /** The same callback request in the text as it now is; absent where it is gone from there. */
  readonly current: CallbackRequest | undefined;
}

/**
 * Finds everything that belongs to a focus, the same from wherever it started: parts that read the same value light up
 * together, with the field or body member that feeds them, the characters of the key and the declaration.
 *
 * @param focus What is pointed at; a source means the parts of `target` that read it.
 * @returns Empty lists where the focus names nothing that is there.
 * @example linksOf({ kind: 'part', callbackId, part: 0 }, target).sources // ['request.query.callbackUrl']
 */
export function linksOf(focus: Attention, { callback, simulated, current }: FocusTarget): Links {
  const all = simulated ? allParts(simulated) : [];
  const parts = partsOf(focus, callback, all);
  const expressions = parts.flatMap((index) => (all[index]?.kind === 'expression' ? [all[index]] : []));
  const sources = distinct([
    ...expressions.map((part) => part.resolution.source),
    ...(focus.kind === 'source' ? [focus.source] : []),
  ]);
  const places = partsInDocument(callback);
  const currentPlaces = current ? placesOf(current, simulated) : [];
  return {
    callbackId: callback.id,
    parts,
    written: distinct(parts.flatMap((index) => places[index]?.written ?? [])),
    kind: expressions[0]?.sourceKind,
    sources,
    members: expressions.flatMap(bodyMember),
    ranges: parts.flatMap((index) => currentPlaces[index]?.ranges ?? []),
    // Samples are of the last sound text; in a newer one their declarations may be elsewhere.
    declarations:
      simulated && current === callback
        ? sources.flatMap((source) => declarationOf(source, simulated) ?? [])
        : [],
  };
}

/** Those of the URL, then what a link passes on elsewhere. */
function allParts({ simulation }: Simulated | SimulatedLink): readonly UrlPart[] {
  return 'others' in simulation ? [...simulation.parts, ...simulation.others] : simulation.parts;
}

interface Ranged {
  readonly ranges: readonly DocumentRange[];
}

/** Where each part is written: in a key, or in the `parameters` and `requestBody` of a link. */
function placesOf(
  callback: CallbackRequest,
  simulated: Simulated | SimulatedLink | undefined,
): readonly Ranged[] {
  const { link } = callback;
  if (!link || !simulated || !('target' in simulated)) return partsInDocument(callback);
  const places: Ranged[] = Array.from(allParts(simulated), () => ({ ranges: [] }));
  simulated.simulation.order.forEach((part, index) => {
    const range = link.expressions[index]?.range;
    if (range) places[part] = { ranges: [range] };
  });
  return places;
}

/** Whether two focuses light the same. */
export function sameFocus(one: Attention | undefined, other: Attention | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && nameOf(one) === nameOf(other));
}

function partsOf(focus: Attention, callback: CallbackRequest, parts: readonly UrlPart[]): readonly number[] {
  switch (focus.kind) {
    case 'callback':
      return parts.length > 0
        ? indexesWhere(parts, ({ kind }) => kind === 'expression')
        : faultyParts(callback);
    case 'source':
      return indexesWhere(
        parts,
        (part) => part.kind === 'expression' && part.resolution.source === focus.source,
      );
    case 'part': {
      const part = parts[focus.part];
      if (part?.kind !== 'expression') return [focus.part];
      return indexesWhere(parts, (other) => readsTheSame(part, other));
    }
  }
}

/** Without samples, the key alone says which of its parts are not literal text. */
function faultyParts(callback: CallbackRequest): readonly number[] {
  return partsInDocument(callback).flatMap(({ written }, index) =>
    written.some((each) => callback.parsed.parts[each]?.kind !== 'literal') ? [index] : [],
  );
}

function readsTheSame(one: UrlPart, other: UrlPart): boolean {
  if (one.kind !== 'expression' || other.kind !== 'expression') return false;
  return one.resolution.source === other.resolution.source && pointerOf(one) === pointerOf(other);
}

function pointerOf({ expression }: Extract<UrlPart, { kind: 'expression' }>): string | undefined {
  return expression.kind === 'body' ? expression.pointer : undefined;
}

function bodyMember({ expression }: Extract<UrlPart, { kind: 'expression' }>): readonly BodyMember[] {
  return expression.kind === 'body' ? [{ message: expression.message, pointer: expression.pointer }] : [];
}

function indexesWhere(parts: readonly UrlPart[], holds: (part: UrlPart) => boolean): readonly number[] {
  return parts.flatMap((part, index) => (holds(part) ? [index] : []));
}

function nameOf(focus: Attention): string {
  switch (focus.kind) {
    case 'part':
      return `part ${focus.part} ${focus.callbackId}`;
    case 'source':
      return `source ${focus.source} ${focus.operationId}`;
    case 'callback':
      return `callback ${focus.callbackId}`;
  }
}
