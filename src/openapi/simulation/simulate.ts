import type { Exchange } from '../exchange/exchange.ts';
import { explainExpression } from '../expression/explainExpression.ts';
import type { KeyPart, ParsedKey } from '../expression/expression.ts';
import { sourceKindOf } from '../expression/sources.ts';
import { listed } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { Party } from '../workspace/model.ts';
import { evaluate } from './evaluate.ts';
import { judgeUrl } from './judgeUrl.ts';
import { DEFAULT_READINGS, type Readings } from './readings.ts';
import type { CallbackUrl, Simulation, UrlPart } from './simulation.ts';
import {
  absoluteUnder,
  exchangeUnder,
  expressionUnder,
  insertedUnder,
  resolutionUnder,
} from './underReadings.ts';
import { urlNotes } from './urlNotes.ts';
import type { UrlPiece } from './urlPiece.ts';

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
 * Turns a callback key into the callback URL of one exchange (Callback Object, Key Expression; README.md §readings).
 *
 * By the default readings, values are inserted as they are. A missing or unusable value means no callback URL, never an empty text; so does a
 * result that is empty, relative, not http(s) or malformed.
 *
 * @param parsed The key; for a repaired key the repaired one, with the original in `options.repairedFrom`.
 * @param exchange The sample request and response.
 * @returns Each part with what became of it, and the URL with notes or the reason why there is none. Never throws.
 * @example simulate(parseKey('{$request.query.callbackUrl}/data'), exchange, { minor: '3.0' }).callbackUrl
 *   // { kind: 'url', url: 'https://tonys-server.com/data', notes: [] }
 */
export function simulate(parsed: ParsedKey, exchange: Exchange, options: SimulateOptions): Simulation {
  const readings = { ...DEFAULT_READINGS, ...options.readings };
  const read = { exchange: options.readings ? exchangeUnder(readings, exchange) : exchange, readings };
  const known = new Map<string, Evaluated>();
  const parts = parsed.parts.map((part) => urlPart(part, known, read, options));
  const { callbackUrl, pieces } = outcome(parsed, parts, read, options);
  return {
    key: parsed.key,
    repaired: options.repairedFrom !== undefined,
    parts: callbackUrl.kind === 'url' ? parts.map((part, index) => placed(part, pieces[index])) : parts,
    callbackUrl,
  };
}

/** The exchange as the readings have it, with them. */
interface Read {
  readonly exchange: Exchange;
  readonly readings: Readings;
}

type Evaluated = Pick<Extract<UrlPart, { kind: 'expression' }>, 'resolution' | 'explanation'>;

/** The same expression has the same value each time. */
function urlPart(
  part: KeyPart,
  known: Map<string, Evaluated>,
  { exchange, readings }: Read,
  options: SimulateOptions,
): UrlPart {
  // An invalid piece has no meaning, so its text is all there is to show.
  if (part.kind !== 'expression') return { kind: 'literal', raw: part.raw, range: part.range };
  const { raw, range, expression } = part;
  const evaluated = known.get(raw) ?? {
    resolution: resolutionUnder(readings, evaluate(expressionUnder(readings, expression), exchange), raw),
    explanation: explainExpression(expression, options.minor, partyNames(options)).sentence,
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
  { exchange, readings }: Read,
  { paired }: SimulateOptions,
): Outcome {
  const [problem] = parsed.problems;
  if (problem !== undefined) {
    const found = problem.found === '' ? 'its end' : `\`${problem.found}\``;
    const expected = problem.expected.slice(0, 3).map((text) => `\`${text}\``);
    const wanted = expected.length === 0 ? '' : `, where ${listed(expected, 'or')} is expected`;
    return none('invalid-key', `the callback key is not valid at ${found}${wanted}`);
  }
  if (readings.responses === 'paired' && paired === false) {
    const status = exchange.response?.status ?? '';
    return none(
      'missing',
      `no example of the ${status} response has the name of one of the callback request`,
    );
  }
  const pieces: UrlPiece[] = [];
  let start = 0;
  for (const part of parts) {
    if (part.kind === 'expression' && part.resolution.kind !== 'resolved') {
      return none(part.resolution.kind, part.resolution.message);
    }
    const piece = pieceOf(part, start, readings);
    pieces.push(piece);
    start += piece.text.length;
  }
  const text = pieces.map((piece) => piece.text).join('');
  const url = absoluteUnder(readings, text, exchange);
  if (url !== text) return resolved(url, text, pieces);
  const judged = judgeUrl(url, pieces);
  if (judged !== undefined) return { callbackUrl: judged, pieces };
  return { callbackUrl: { kind: 'url', url, notes: urlNotes(url, pieces) }, pieces };
}

/** A relative text that a reading made absolute: its pieces moved, if it came out whole. */
function resolved(url: string, text: string, pieces: readonly UrlPiece[]): Outcome {
  const shift = url.endsWith(text) ? url.length - text.length : undefined;
  const moved = shift === undefined ? [] : pieces.map((piece) => ({ ...piece, start: piece.start + shift }));
  return { callbackUrl: { kind: 'url', url, notes: [] }, pieces: moved };
}

function pieceOf(part: UrlPart, start: number, readings: Readings): UrlPiece {
  if (part.kind === 'expression' && part.resolution.kind === 'resolved') {
    const name = part.raw.replace(/^\{(.*)\}$/s, '$1');
    const { text, generated } = part.resolution;
    const inserted = start === 0 ? text : insertedUnder(readings, text);
    return { inserted: true, text: inserted, start, name, generated };
  }
  return { inserted: false, text: part.raw, start, name: part.raw, generated: false };
}

function placed(part: UrlPart, piece: UrlPiece | undefined): UrlPart {
  if (part.kind !== 'expression' || piece === undefined) return part;
  return { ...part, urlRange: { start: piece.start, end: piece.start + piece.text.length } };
}

function none(cause: 'missing' | 'unusable' | 'invalid-key', reason: string): Outcome {
  return { callbackUrl: { kind: 'none', cause, reason }, pieces: [] };
}
