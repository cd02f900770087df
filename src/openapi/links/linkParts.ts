import { sourceKindOf } from '../expression/sources.ts';
import { scalarText } from '../http/scalarText.ts';
import type { UrlPart } from '../simulation/simulation.ts';
import { words } from '../simulation/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { Party } from '../workspace/model.ts';
import type { LinkRead } from './passedValue.ts';

/** One piece of the next request's URL. */
export interface LinkPiece {
  readonly text: string;
  /** As a key would have it: the text itself, or the expression in braces that it is the value of. */
  readonly raw: string;
  /** The field of the target that it is a value of. */
  readonly fieldId?: string;
  /** The expression that gave it; the first where there are several. */
  readonly read?: LinkRead;
  /** The path parameter without a value whose template it is. */
  readonly missing?: string;
}

/**
 * Text that no expression gave.
 *
 * @example literalPiece('/users/').raw // '/users/'
 */
export function literalPiece(text: string): LinkPiece {
  return { text, raw: text };
}

/**
 * The pieces of a query parameter: `?name=` as text and its value, where it is written that way; else the whole as one.
 *
 * @param joint `?` or `&`. @param text `name=value`, from `serializeParameter`. @param whole The piece with all of it.
 * @example urlPieces('?', 'a=1', { text: 'a=1', raw: '{$url}' }).map(({ text }) => text) // ['?a=', '1']
 */
export function urlPieces(joint: string, text: string, whole: LinkPiece): readonly LinkPiece[] {
  const equals = text.indexOf('=');
  if (equals < 0 || text.includes('&') || whole.read === undefined) {
    const { fieldId } = whole;
    if (whole.read === undefined) return [{ ...literalPiece(joint + text), ...(fieldId && { fieldId }) }];
    return [literalPiece(joint), whole];
  }
  return [literalPiece(joint + text.slice(0, equals + 1)), { ...whole, text: text.slice(equals + 1) }];
}

interface PartOptions {
  readonly minor: OpenApiMinor;
  readonly parties?: { readonly sender: Party; readonly receiver: Party };
}

/**
 * The pieces as the parts of a simulated key, so that a link's URL is shown as a callback's is: the key is the target's
 * URL with the expressions in the places of their values.
 *
 * @example linkParts([literalPiece('https://a.example')], { minor: '3.1' }).key // 'https://a.example'
 */
export function linkParts(
  pieces: readonly LinkPiece[],
  { minor, parties }: PartOptions,
): { readonly key: string; readonly parts: readonly UrlPart[] } {
  const names = namesOf(parties);
  let key = '';
  let url = 0;
  const parts = pieces.map(({ raw, text, read }): UrlPart => {
    const range = { start: key.length, end: key.length + raw.length };
    const urlRange = { start: url, end: url + text.length };
    key += raw;
    url = urlRange.end;
    if (!read) return { kind: 'literal', raw, range };
    const { expression, resolution } = read;
    return {
      kind: 'expression',
      raw,
      range,
      expression,
      sourceKind: sourceKindOf(expression),
      resolution: resolution.kind === 'resolved' ? { ...resolution, text } : asPassed(read, text),
      explanation: words.explainExpression(expression, minor, names).sentence,
      urlRange,
    };
  });
  return { key, parts };
}

function namesOf(parties: PartOptions['parties']): {
  readonly requester: string;
  readonly responder: string;
} {
  return {
    requester: `API ${parties?.sender ?? 'consumer'}`,
    responder: `API ${parties?.receiver ?? 'provider'}`,
  };
}

/**
 * Expressions that are in no piece of the URL, as parts that go on where those end.
 *
 * @param start Their ranges begin there: one character each, which no text has.
 * @example readParts(reads, key.length, { minor: '3.1' })[0]?.kind // 'expression'
 */
export function readParts(
  reads: readonly LinkRead[],
  start: number,
  { minor, parties }: PartOptions,
): readonly UrlPart[] {
  const names = namesOf(parties);
  return reads.map((read, index): UrlPart => {
    const { raw, expression } = read;
    return {
      kind: 'expression',
      raw,
      range: { start: start + index, end: start + index + 1 },
      expression,
      sourceKind: sourceKindOf(expression),
      resolution: asPassed(read, jsonOf(read)),
      explanation: words.explainExpression(expression, minor, names).sentence,
    };
  });
}

function jsonOf({ resolution }: LinkRead): string {
  return 'value' in resolution && resolution.value !== undefined ? scalarText(resolution.value) : '';
}

/** A list or an object has a text here, by the style of the target's parameter. */
function asPassed({ resolution }: LinkRead, text: string): LinkRead['resolution'] {
  if (resolution.kind !== 'unusable' || resolution.value === undefined) return resolution;
  const { value, source, walk } = resolution;
  return { kind: 'resolved', value, text, source, generated: false, walk, notes: [] };
}
