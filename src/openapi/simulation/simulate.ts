import type { OpenApiMinor, Party } from '../document/model.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { explainExpression } from '../expression/explainExpression.ts';
import type { KeyPart, ParsedKey } from '../expression/expression.ts';
import { evaluate } from './evaluate.ts';
import { judgeUrl } from './judgeUrl.ts';
import type { CallbackUrl, Simulation, UrlPart } from './simulation.ts';
import { sourceKindOf } from './sourceKind.ts';
import { urlNotes } from './urlNotes.ts';
import type { UrlPiece } from './urlPiece.ts';

export interface SimulateOptions {
  /** Explanations name the document's version of the specification. */
  readonly minor: OpenApiMinor;
  /** The key as the document has it, where the simulated key is a repaired reading of it. */
  readonly repairedFrom?: ParsedKey;
  /** The two ends of the exchange, for explanations; the roles turn round in webhooks and nested callbacks. */
  readonly parties?: { readonly sender: Party; readonly receiver: Party };
}

/**
 * Turns a callback key into the callback URL of one exchange (Callback Object, Key Expression; README.md §readings).
 *
 * Values are inserted as they are. A missing or unusable value means no callback URL, never an empty text; so does a
 * result that is empty, relative, not http(s) or malformed.
 *
 * @param parsed The key; for a repaired key the repaired one, with the original in `options.repairedFrom`.
 * @param exchange The sample request and response.
 * @returns Each part with what became of it, and the URL with notes or the reason why there is none. Never throws.
 * @example simulate(parseKey('{$request.query.callbackUrl}/data'), exchange, { minor: '3.0' }).callbackUrl
 *   // { kind: 'url', url: 'https://tonys-server.com/data', notes: [] }
 */
export function simulate(parsed: ParsedKey, exchange: Exchange, options: SimulateOptions): Simulation {
  const parts = parsed.parts.map((part) => urlPart(part, exchange, options));
  const { callbackUrl, pieces } = outcome(parsed, parts);
  return {
    key: parsed.key,
    repaired: options.repairedFrom !== undefined,
    parts: callbackUrl.kind === 'url' ? parts.map((part, index) => placed(part, pieces[index])) : parts,
    callbackUrl,
  };
}

function urlPart(part: KeyPart, exchange: Exchange, options: SimulateOptions): UrlPart {
  // An invalid piece has no meaning, so its text is all there is to show.
  if (part.kind !== 'expression') return { kind: 'literal', raw: part.raw, range: part.range };
  return {
    kind: 'expression',
    raw: part.raw,
    range: part.range,
    expression: part.expression,
    sourceKind: sourceKindOf(part.expression),
    resolution: evaluate(part.expression, exchange),
    explanation: explainExpression(part.expression, options.minor, partyNames(options)).sentence,
  };
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

function outcome(parsed: ParsedKey, parts: readonly UrlPart[]): Outcome {
  const [problem] = parsed.problems;
  if (problem !== undefined) {
    const found = problem.found === '' ? 'its end' : `\`${problem.found}\``;
    const expected = problem.expected.slice(0, 3).map((text) => `\`${text}\``);
    const wanted = expected.length === 0 ? '' : `, where ${expected.join(' or ')} is expected`;
    return none('invalid-key', `the callback key is not valid at ${found}${wanted}`);
  }
  const pieces: UrlPiece[] = [];
  let start = 0;
  for (const part of parts) {
    if (part.kind === 'expression' && part.resolution.kind !== 'resolved') {
      return none(part.resolution.kind, part.resolution.message);
    }
    const piece = pieceOf(part, start);
    pieces.push(piece);
    start += piece.text.length;
  }
  const url = pieces.map((piece) => piece.text).join('');
  const judged = judgeUrl(url, pieces);
  if (judged !== undefined) return { callbackUrl: judged, pieces };
  return { callbackUrl: { kind: 'url', url, notes: urlNotes(url, pieces) }, pieces };
}

function pieceOf(part: UrlPart, start: number): UrlPiece {
  if (part.kind === 'expression' && part.resolution.kind === 'resolved') {
    const name = part.raw.replace(/^\{(.*)\}$/s, '$1');
    return { inserted: true, text: part.resolution.text, start, name, generated: part.resolution.generated };
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
