import { explainExpression } from '../expression/explainExpression.ts';
import type { Simulation, UrlPart } from '../simulation/simulation.ts';
import type { DocumentRange } from '../source/range.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { specUrl } from '../spec/specUrl.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import type { Declaration } from './declarations.ts';
import { expressionHover, keyHover } from './hoverText.ts';
import { partsInDocument } from './partsInDocument.ts';

export interface CallbackHover {
  /** The characters it is about. */
  readonly range: DocumentRange;
  /** Paragraphs of Markdown in which nothing of the document is markup. */
  readonly lines: readonly string[];
}

/**
 * What is to be said where the pointer rests on a callback key.
 *
 * @param part Index in the parts of the document's key; absent between them.
 * @param simulation The current one; absent where the details are not known.
 * @returns Of an expression (or what is read as one) its meaning and value, of any other place the callback URL.
 */
export function callbackHover(
  callback: CallbackRequest,
  part: number | undefined,
  simulation: Simulation | undefined,
  minor: OpenApiMinor,
  declarations: readonly Declaration[],
): CallbackHover {
  const written = part === undefined ? undefined : callback.parsed.parts[part];
  const now = part === undefined ? undefined : simulatedPart(callback, part, simulation);
  const expression = written?.kind === 'expression' ? written.expression : now?.expression;
  if (part === undefined || !expression) {
    const lines = keyHover(callback.method, simulation, specUrl(minor, 'key-expression'));
    return { range: callback.keyRange, lines };
  }
  const explained = explainExpression(expression, minor);
  const sentence = now?.explanation ?? explained.sentence;
  const raw = written?.kind === 'expression' ? written.raw : (now?.raw ?? '');
  return {
    range: callback.partRanges[part] ?? callback.keyRange,
    lines: expressionHover(raw, { ...explained, sentence }, now, declarations),
  };
}

/** What became of a part of the document's key; a repaired key has other parts. */
function simulatedPart(
  callback: CallbackRequest,
  part: number,
  simulation: Simulation | undefined,
): Extract<UrlPart, { kind: 'expression' }> | undefined {
  const candidates = partsInDocument(callback).flatMap(({ written }, index) => {
    const found = written.includes(part) ? simulation?.parts[index] : undefined;
    return found?.kind === 'expression' ? [found] : [];
  });
  return candidates[0];
}
