import type { Exchange } from '../exchange/exchange.ts';
import type { Expression, KeyPart, ParsedKey } from '../expression/expression.ts';
import { SOURCES, sourceKindOf } from '../expression/sources.ts';
import { inlineCode, listed } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { Party } from '../workspace/model.ts';
import { evaluate } from './evaluate.ts';
import { judgeUrl } from './judgeUrl.ts';
import type { Readings } from './readings.ts';
import type { CallbackUrl, Simulation, UrlPart } from './simulation.ts';
import type { ChangedReadings } from './underReadings.ts';
import { urlNotes } from './urlNotes.ts';
import type { UrlPiece } from './urlPiece.ts';
import type { Words } from './words.ts';

export interface SimulateOptions {
  /** Explanations name the document's version of the specification. */
  readonly minor: OpenApiMinor;
  /** The key as the document has it, where the simulated key is a repaired reading of it. */
  readonly repairedFrom?: ParsedKey;
  /** The two ends of the exchange, for explanations; the roles turn round in webhooks and nested callbacks. */
  readonly parties?: { readonly sender: Party; readonly receiver: Party };
  /** The readings that differ from the default ones. */
  readonly readings?: Partial<Readings>;
  /** Whether an example of the response shares its name with one of the callback request (the reading `responses`). */
  readonly paired?: boolean;
}

/**
 * What `simulate` says, in as many words as it is given: who only asks for the URL needs none of the explanations, nor
 * the code that finds out what a wrong pointer was meant to be.
 *
 * @param words Without them, parts have no explanation, and messages name no more than what is missing.
 * @param changed What other readings make of it; without them, the default ones hold, whatever the options say.
 * @example resolveKey(parseKey('{$method}'), exchange, { minor: '3.1' }, undefined, undefined).callbackUrl.kind // 'none'
 */
export function resolveKey(
  parsed: ParsedKey,
  exchange: Exchange,
  options: SimulateOptions,
  words: Words | undefined,
  changed: ChangedReadings | undefined,
): Simulation {
  const known = new Map<string, Evaluated>();
  const read = changed?.exchange(exchange) ?? exchange;
  const parts = parsed.parts.map((part) => urlPart(part, known, read, options, words, changed));
  const { callbackUrl, pieces } = outcome(parsed, parts, read, options, changed);
  return {
    key: parsed.key,
    repaired: options.repairedFrom !== undefined,
    parts: callbackUrl.kind === 'url' ? parts.map((part, index) => placed(part, pieces[index])) : parts,
    callbackUrl,
  };
}

type Evaluated = Pick<Extract<UrlPart, { kind: 'expression' }>, 'resolution' | 'explanation'>;

/** The same expression has the same value each time. */
function urlPart(
  part: KeyPart,
  known: Map<string, Evaluated>,
  exchange: Exchange,
  options: SimulateOptions,
  words: Words | undefined,
  changed: ChangedReadings | undefined,
): UrlPart {
  // An invalid piece has no meaning, so its text is all there is to show.
  if (part.kind !== 'expression') return { kind: 'literal', raw: part.raw, range: part.range };
  const { raw, range, expression } = part;
  const found = (asRead: Expression) => evaluate(asRead, exchange, words);
  const evaluated = known.get(raw) ?? {
    resolution: changed ? changed.resolution(found(changed.expression(expression)), raw) : found(expression),
    explanation: words?.explainExpression(expression, options.minor, partyNames(options)).sentence ?? '',
  };
  known.set(raw, evaluated);
  return { kind: 'expression', raw, range, expression, sourceKind: sourceKindOf(expression), ...evaluated };
}

function partyNames({ parties }: SimulateOptions): { requester: string; responder: string } {
  return {
    requester: `API ${parties?.sender ?? 'consumer'}`,
    responder: `API ${parties?.receiver ?? 'provider'}`,
  };
}

interface Outcome {
  readonly callbackUrl: CallbackUrl;
  readonly pieces: readonly UrlPiece[];
}

function outcome(
  parsed: ParsedKey,
  parts: readonly UrlPart[],
  exchange: Exchange,
  { paired }: SimulateOptions,
  changed: ChangedReadings | undefined,
): Outcome {
  const [problem] = parsed.problems;
  if (problem !== undefined) {
    const found = problem.found === '' ? 'its end' : `\`${problem.found}\``;
    const expected = problem.expected.slice(0, 3).map((text) => `\`${text}\``);
    const wanted = expected.length === 0 ? '' : `, where ${listed(expected, 'or')} is expected`;
    return none('invalid-key', `the callback key is not valid at ${found}${wanted}`);
  }
  const unsent = changed?.unsent(exchange, paired);
  if (unsent !== undefined) return none('missing', unsent);
  const pieces: UrlPiece[] = [];
  let start = 0;
  for (const part of parts) {
    if (part.kind === 'expression' && part.resolution.kind !== 'resolved') {
      return none(part.resolution.kind, part.resolution.message);
    }
    const piece = pieceOf(part, start, changed);
    pieces.push(piece);
    start += piece.text.length;
  }
  const url = pieces.map((piece) => piece.text).join('');
  const absolute = changed?.absolute(url, exchange) ?? url;
  if (absolute !== url) return madeAbsolute(absolute, url, pieces);
  const judged = judgeUrl(url, pieces);
  if (judged !== undefined) return { callbackUrl: judged, pieces };
  return { callbackUrl: { kind: 'url', url, notes: urlNotes(url, pieces) }, pieces };
}

/** A relative text that a reading made absolute: its pieces moved, if it came out whole. */
function madeAbsolute(url: string, text: string, pieces: readonly UrlPiece[]): Outcome {
  const shift = url.endsWith(text) ? url.length - text.length : undefined;
  const moved = shift === undefined ? [] : pieces.map((piece) => ({ ...piece, start: piece.start + shift }));
  return { callbackUrl: { kind: 'url', url, notes: [] }, pieces: moved };
}

function pieceOf(part: UrlPart, start: number, changed: ChangedReadings | undefined): UrlPiece {
  if (part.kind === 'expression' && part.resolution.kind === 'resolved') {
    const name = part.raw.replace(/^\{(.*)\}$/s, '$1');
    const { text, generated } = part.resolution;
    const inserted = start === 0 ? text : (changed?.inserted(text) ?? text);
    return { inserted: true, text: inserted, start, name, generated, noun: nounOf(part.expression) };
  }
  return { inserted: false, text: part.raw, start, name: part.raw, generated: false };
}

function nounOf(expression: Expression): string {
  const { noun } = SOURCES[expression.kind];
  if (!('message' in expression)) return `the ${noun}`;
  if ('name' in expression) {
    const owner = expression.message === 'response' ? 'response ' : '';
    return `the ${owner}${noun} ${inlineCode(expression.name)}`;
  }
  const body = `the ${expression.message} ${noun}`;
  return expression.pointer === '' ? body : `${inlineCode(expression.pointer)} in ${body}`;
}

function placed(part: UrlPart, piece: UrlPiece | undefined): UrlPart {
  if (part.kind !== 'expression' || piece === undefined) return part;
  return { urlRange: { start: piece.start, end: piece.start + piece.text.length }, ...part };
}

function none(cause: 'missing' | 'unusable' | 'invalid-key', reason: string): Outcome {
  return { callbackUrl: { kind: 'none', cause, reason }, pieces: [] };
}
