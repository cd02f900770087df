import { inlineCode } from '../source/words.ts';
import type { KeyPart } from './expression.ts';
import { type ExpressionText, type Mend, unmendable } from './mend.ts';
import { mendExpression } from './mendExpression.ts';
import type { RepairContext, RepairEdit } from './repair.types.ts';
import { edit } from './repairEdits.ts';
import { declared } from './resolveName.ts';

/** Mends one invalid part of a key: its braces, the spaces inside them, and the expression between them. */
export function mendGroup(part: KeyPart, key: string, context: RepairContext): Mend {
  if (/^=\{\{/.test(key)) {
    return unmendable(
      'A key that starts with `={{` is a template of another tool. A callback key is a URL with expressions in single braces, such as `{$request.body#/url}`.',
    );
  }
  return part.raw.startsWith('{') ? mendBraces(part, key, context) : mendBare(part, key, context);
}

function mendBare({ range, raw }: KeyPart, key: string, context: RepairContext): Mend {
  const close = raw.indexOf('}');
  if (close >= 0) return mendUnopened(range.start, range.start + close, key, context);
  const end = range.start + raw.trimEnd().length;
  const mend = mendExpression(
    { key, start: range.start, end, enclosed: 'bare', dollarGiven: false },
    context,
  );
  if (!mend.ok) return mend;
  const edits = [...mend.edits];
  if (mend.end < end) {
    const reason = 'Text after an expression needs braces around the expression.';
    edits.unshift(edit(range.start, range.start, '{', reason));
    edits.push(edit(mend.end, mend.end, '}', reason));
  }
  if (end < range.end) edits.push(edit(end, range.end, '', 'No spaces stand at the end of an expression.'));
  return { ...mend, edits };
}

/** `$url}/data`: the opening brace is lost. */
function mendUnopened(start: number, end: number, key: string, context: RepairContext): Mend {
  const text: ExpressionText = { key, start, end, enclosed: 'braces', dollarGiven: false };
  const mend = mendExpression(text, context);
  if (!mend.ok) return mend;
  const open = edit(start, start, '{', 'The expression needs an opening `{`.');
  return { ...mend, edits: [open, ...mend.edits, ...closingEdits(text, '}', mend.end)] };
}

function mendBraces({ range, raw }: KeyPart, key: string, context: RepairContext): Mend {
  const lead = /^[{\s]*/.exec(raw)?.[0].length ?? 1;
  const inside = raw.slice(lead).search(/[{}]/);
  const closed = inside >= 0;
  const unspaced = raw.slice(lead, closed ? lead + inside : undefined).trimEnd();
  const text = textOf(key, range.start, lead, unspaced, closed);
  const shell = raw.slice(lead + unspaced.length);
  if (unspaced === '') return unmendable(`The braces hold no expression. ${declared(context)}`);
  if (/[^}\s]/.test(shell)) {
    return unmendable(
      'An expression cannot stand inside another one, and which one should be kept is not plain. Use one pair of braces for each expression.',
    );
  }
  const mend = mendExpression(text, context);
  if (!mend.ok) return mend;
  return {
    ...mend,
    edits: [...openingEdits(text, range.start), ...mend.edits, ...closingEdits(text, shell, mend.end)],
  };
}

function textOf(
  key: string,
  partStart: number,
  lead: number,
  inner: string,
  closed: boolean,
): ExpressionText {
  const start = partStart + lead;
  const doubled = key.slice(partStart + 1, start).includes('{');
  return {
    key,
    start,
    end: start + inner.length,
    enclosed: !closed ? 'unclosed' : doubled ? 'double-braces' : 'braces',
    dollarGiven: key.charAt(partStart - 1) === '$' && !inner.startsWith('$'),
  };
}

/** Leaves one `{` before the expression, with a `$` from before it moved inside. */
function openingEdits(text: ExpressionText, braceStart: number): readonly RepairEdit[] {
  const start = text.key.charAt(braceStart - 1) === '$' ? braceStart - 1 : braceStart;
  const written = text.key.slice(start, text.start);
  const replacement = text.dollarGiven ? '{$' : '{';
  if (written === replacement) return [];
  const reasons = [
    ...(text.dollarGiven ? ['The `$` belongs inside the braces.'] : []),
    ...(start < braceStart && !text.dollarGiven
      ? ['A `$` before the braces would become part of the URL.']
      : []),
    ...(written.indexOf('{') !== written.lastIndexOf('{') ? ['One pair of braces is enough.'] : []),
    ...(/\s/.test(written) ? ['No spaces stand inside the braces.'] : []),
  ];
  return [edit(start, text.start, replacement, reasons.join(' '))];
}

/** Leaves one `}` after the expression, wherever that now ends. */
function closingEdits(text: ExpressionText, shell: string, end: number): readonly RepairEdit[] {
  if (end < text.end) {
    const urlText = text.key.slice(end, text.end);
    const reason = `${inlineCode(urlText)} is text of the URL, so it stands after the \`}\`.`;
    const close = edit(end, end, '}', reason);
    return shell === '' ? [close] : [close, edit(text.end, text.end + shell.length, '', reason)];
  }
  if (shell === '}') return [];
  const reasons = [
    ...(shell.includes('}') ? [] : ['The expression needs a closing `}`.']),
    ...(shell.indexOf('}') !== shell.lastIndexOf('}') ? ['One pair of braces is enough.'] : []),
    ...(/\s/.test(shell) ? ['No spaces stand inside the braces.'] : []),
  ];
  return [edit(text.end, text.end + shell.length, '}', reasons.join(' '))];
}
