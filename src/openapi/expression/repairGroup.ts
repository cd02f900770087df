import { inlineCode } from '../source/words.ts';
import type { KeyPart } from './expression.ts';
import type { RepairContext, RepairEdit } from './repair.types.ts';
import { type ExpressionText, edit, type TextRepair, unrepairable } from './repairEdits.ts';
import { repairExpression } from './repairExpression.ts';
import { declared } from './resolveName.ts';

/**
 * Repairs one invalid part of a key: its braces, the spaces inside them, and the expression between them.
 *
 * @example repairGroup(parseKey('{{$url}}').parts[0], '{{$url}}', context) // edits that leave one pair of braces
 */
export function repairGroup(part: KeyPart, key: string, context: RepairContext): TextRepair {
  if (/^=\{\{/.test(key)) {
    return unrepairable(
      'A key that starts with `={{` is a template of another tool. A callback key is a URL with expressions in single braces, such as `{$request.body#/url}`.',
    );
  }
  return part.raw.startsWith('{') ? repairBraces(part, key, context) : repairBare(part, key, context);
}

function repairBare({ range, raw }: KeyPart, key: string, context: RepairContext): TextRepair {
  const close = raw.indexOf('}');
  if (close >= 0) return repairUnopened(range.start, range.start + close, key, context);
  const end = range.start + raw.trimEnd().length;
  const repair = repairExpression(
    { key, start: range.start, end, enclosed: 'bare', dollarGiven: false },
    context,
  );
  if (!repair.ok) return repair;
  const edits = [...repair.edits];
  if (repair.end < end) {
    const reason = 'Text after an expression needs braces around the expression.';
    edits.unshift(edit(range.start, range.start, '{', reason));
    edits.push(edit(repair.end, repair.end, '}', reason));
  }
  if (end < range.end) edits.push(edit(end, range.end, '', 'An expression cannot end with spaces.'));
  return { ...repair, edits };
}

/** `$url}/data`: the opening brace is lost. */
function repairUnopened(start: number, end: number, key: string, context: RepairContext): TextRepair {
  const text: ExpressionText = { key, start, end, enclosed: 'braces', dollarGiven: false };
  const repair = repairExpression(text, context);
  if (!repair.ok) return repair;
  const open = edit(start, start, '{', 'The expression needs an opening `{`.');
  return { ...repair, edits: [open, ...repair.edits, ...closingEdits(text, '}', repair.end)] };
}

function repairBraces({ range, raw }: KeyPart, key: string, context: RepairContext): TextRepair {
  const lead = /^[{\s]*/.exec(raw)?.[0].length ?? 1;
  const inside = raw.slice(lead).search(/[{}]/);
  const closed = inside >= 0;
  const unspaced = raw.slice(lead, closed ? lead + inside : undefined).trimEnd();
  const text = textOf(key, range.start, lead, unspaced, closed);
  const shell = raw.slice(lead + unspaced.length);
  if (unspaced === '') return unrepairable(`The braces are empty. ${declared(context)}`);
  if (/[^}\s]/.test(shell)) {
    return unrepairable(
      'Expressions cannot be nested, and it is unclear which one to keep. Use one pair of braces for each expression.',
    );
  }
  const repair = repairExpression(text, context);
  if (!repair.ok) return repair;
  return {
    ...repair,
    edits: [...openingEdits(text, range.start), ...repair.edits, ...closingEdits(text, shell, repair.end)],
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
    ...(/\s/.test(written) ? ['Spaces are not allowed inside the braces.'] : []),
  ];
  return [edit(start, text.start, replacement, reasons.join(' '))];
}

/** Leaves one `}` after the expression, wherever that now ends. */
function closingEdits(text: ExpressionText, shell: string, end: number): readonly RepairEdit[] {
  if (end < text.end) {
    const urlText = text.key.slice(end, text.end);
    const reason = `${inlineCode(urlText)} is URL text, so it belongs after the \`}\`.`;
    const close = edit(end, end, '}', reason);
    return shell === '' ? [close] : [close, edit(text.end, text.end + shell.length, '', reason)];
  }
  if (shell === '}') return [];
  const reasons = [
    ...(shell.includes('}') ? [] : ['The expression needs a closing `}`.']),
    ...(shell.indexOf('}') !== shell.lastIndexOf('}') ? ['One pair of braces is enough.'] : []),
    ...(/\s/.test(shell) ? ['Spaces are not allowed inside the braces.'] : []),
  ];
  return [edit(text.end, text.end + shell.length, '}', reasons.join(' '))];
}
