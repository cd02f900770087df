import { innerTexts, readLinkValue } from '../expression/linkValue.ts';
import type { JsonValue } from '../source/json.ts';
import { formatPointer } from '../source/pointer.ts';
import type { DocumentRange, Place } from '../source/range.ts';
import type { LinkExpression } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** More of one value says the same again and again. */
const MOST_PER_VALUE = 200;

/**
 * The expressions of one value of a link with their characters in the document, in the order in which they are
 * evaluated.
 *
 * @param place Of the value.
 * @example linkExpressionsIn(workspace, place, '$response.body#/id')[0]?.raw // '$response.body#/id'
 */
export function linkExpressionsIn(
  workspace: Workspace,
  place: Place,
  value: JsonValue,
): readonly LinkExpression[] {
  const found: LinkExpression[] = [];
  for (const { tokens, text } of innerTexts(value)) {
    const read = readLinkValue(text);
    if (read.kind === 'constant') continue;
    const at = { uri: place.uri, pointer: place.pointer + formatPointer(tokens) };
    const whole = workspace.range(at, 'value');
    const parts =
      read.kind === 'expression'
        ? [{ raw: read.raw, expression: read.expression }]
        : read.parts.filter((part) => part.kind === 'expression');
    let from = whole.start;
    for (const { raw, expression } of parts) {
      const range = locate(workspace, whole, raw, from);
      from = range.end;
      found.push({ raw: raw.replace(/^\{|\}$/g, ''), expression, range });
      if (found.length >= MOST_PER_VALUE) return found;
    }
  }
  return found;
}

/** Escapes can write other characters than those of the expression: then the whole value stands for it. */
function locate(workspace: Workspace, whole: DocumentRange, raw: string, from: number): DocumentRange {
  const { uri, start, end } = whole;
  const text = workspace.set.documents.find((each) => each.uri === uri)?.text.slice(start, end) ?? '';
  const at = text.indexOf(raw, Math.max(0, from - start));
  return at < 0 ? whole : { uri, start: start + at, end: start + at + raw.length };
}
