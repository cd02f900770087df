import { inlineCode } from '../source/words.ts';
import { declaredParametersOf } from './declaredNames.ts';
import type { Expression, Message } from './expression.ts';
import { foreignReason, readDottedPath } from './foreignSyntax.ts';
import { parseExpression } from './parseExpression.ts';
import type { RepairContext, RepairEdit } from './repair.types.ts';
import {
  type ExpressionText,
  edit,
  pointersOf,
  repaired,
  type TextRepair,
  unrepairable,
  withEdits,
} from './repairEdits.ts';
import { repairSource } from './repairSource.ts';
import { declared, type ResolvedName, resolveExactName, resolveName } from './resolveName.ts';
import {
  isPointerSource,
  PART_SOURCES,
  type PartSource,
  SOURCES,
  WHOLE_SOURCES,
  type WholeSource,
} from './sources.ts';

/**
 * Reads the text of one expression as leniently as its meaning is clear, and returns the edits that make it strict.
 * A text that parses needs none.
 *
 * @example repairExpression({ key: '{url}', start: 1, end: 4, … }, context) // one edit, `$` at 1
 */
export function repairExpression(text: ExpressionText, context: RepairContext): TextRepair {
  const { key, start, end } = text;
  const parsed = parseExpression(key, { start, end });
  if (parsed.ok)
    return repaired([], text.enclosed === 'unclosed' ? endOfUnclosed(parsed.expression, text, context) : end);

  const after = key.charAt(start) === '$' ? start + 1 : start;
  const exact = resolveExactName(key.slice(after, end), context);
  if (exact?.ok) return repaired([nameEdit(text, after, end, exact)], end);
  return (
    repairKeyword(text, after, context) ??
    repairMessage(text, after, context) ??
    repairForgottenMessage(text, after, context) ??
    repairDottedMember(text, after, context) ??
    repairName(text, after, context)
  );
}

/** `request` and `response`, also in the spellings of other languages, and what follows them. */
function repairMessage(text: ExpressionText, after: number, context: RepairContext): TextRepair | undefined {
  const match = /^(req(?:uests?)?|resp?(?:onses?)?)(?![\w-])/i.exec(text.key.slice(after, text.end));
  if (!match?.[1]) return undefined;
  const message: Message = match[1].toLowerCase().startsWith('req') ? 'request' : 'response';
  const wordEnd = after + match[1].length;
  const edits = dollarEdits(text);
  if (match[1] !== message) {
    edits.push(edit(after, wordEnd, message, `The keyword is \`$${message}\`, not ${inlineCode(match[1])}.`));
  }
  return withEdits(edits, repairSource({ text, root: after, at: wordEnd, message, context }));
}

/** How people write the sources that nothing follows; a message before them is in the first group. */
const WHOLE_SPELLINGS: Readonly<Record<WholeSource, RegExp>> = {
  url: /^(req(?:uests?)?[./])?url(?![\w-])/i,
  method: /^(req(?:uests?)?[./])?method(?![\w-])/i,
  statusCode: /^(resp?(?:onses?)?[./](?=status)|(?=status[_-]?code))status(?:[_-]?code)?(?![\w-])/i,
};

/** `url`, `method` and `statusCode`, which come directly after `$` and which nothing may follow. */
function repairKeyword(text: ExpressionText, after: number, context: RepairContext): TextRepair | undefined {
  const written = text.key.slice(after, text.end);
  const keyword = WHOLE_SOURCES.find((name) => WHOLE_SPELLINGS[name].test(written));
  const match = keyword && WHOLE_SPELLINGS[keyword].exec(written);
  if (!match) return undefined;
  const message = match[1] ?? '';
  if (message !== '' && resolveExactName(match[0].slice(message.length), context)?.ok) return undefined;
  const stop = after + match[0].length;
  if (stop < text.end && !/[/?&]/.test(text.key.charAt(stop))) {
    return unrepairable(
      `Nothing may follow \`$${keyword}\` in an expression, and it is unclear what ${inlineCode(text.key.slice(stop, text.end))} means. ${declared(context)}`,
    );
  }
  const edits = dollarEdits(text);
  if (match[0] !== keyword)
    edits.push(edit(after, stop, keyword, `The expression is written \`$${keyword}\`.`));
  return repaired(edits, stop);
}

/** `{$query.x}` and `{body#/x}`: a source without `request.` or `response.` before it. */
function repairForgottenMessage(
  text: ExpressionText,
  after: number,
  context: RepairContext,
): TextRepair | undefined {
  const rest = text.key.slice(after, text.end);
  const word = /^[a-z]+(?=[.#[])/i.exec(rest)?.[0].toLowerCase();
  const source = PART_SOURCES.find((name) => word === name || (name === 'header' && word === 'headers'));
  if (source === undefined || memberOf(rest, 'request', context) !== undefined) return undefined;
  const [only, another] = SOURCES[source].messages;
  const message = another === undefined ? only : messageOf(rest, source, context);
  if (message === undefined) {
    return unrepairable(
      `It is unclear whether ${inlineCode(rest)} belongs to the request or to the response: write \`$request.${rest}\` or \`$response.${rest}\`.`,
    );
  }
  const reason = `An expression says which message it reads: \`$request.\` or \`$response.\`.`;
  const edits = [...dollarEdits(text), edit(after, after, `${message}.`, reason)];
  return withEdits(edits, repairSource({ text, root: after, at: after, message, context }));
}

/** The only message that declares what the text names. */
function messageOf(rest: string, source: PartSource, context: RepairContext): Message | undefined {
  if (!isPointerSource(source)) {
    const name = rest.slice(rest.search(/[.#[]/) + 1).toLowerCase();
    return declaredParametersOf(context)
      .anyCase.get(name)
      ?.some((it) => it.in === source)
      ? 'request'
      : undefined;
  }
  const tail = rest.slice(source.length);
  const pointer = tail.startsWith('#/') ? tail.slice(1) : readDottedPath(tail)?.pointer;
  const messages = (['request', 'response'] as const).filter(
    (message) => pointer !== undefined && pointersOf(message, context).includes(pointer),
  );
  return messages.length === 1 ? messages[0] : undefined;
}

/** `{$subscription.url}`: a path of names that is a member of the request body; other dotted roots are foreign. */
function repairDottedMember(
  text: ExpressionText,
  after: number,
  context: RepairContext,
): TextRepair | undefined {
  const rest = text.key.slice(after, text.end);
  const member = memberOf(rest, 'request', context);
  if (member !== undefined) {
    const reason = `${inlineCode(rest)} is a member of the request body, at ${inlineCode(member)}.`;
    const root = needsDollar(text) ? '$request' : 'request';
    return repaired([edit(after, text.end, `${root}.body#${member}`, reason)], text.end);
  }
  const foreign = foreignReason(rest, context);
  return foreign === undefined ? undefined : unrepairable(foreign);
}

function memberOf(rest: string, message: Message, context: RepairContext): string | undefined {
  const path = readDottedPath(`.${rest}`);
  const whole = path !== undefined && path.length === rest.length + 1;
  return whole && pointersOf(message, context).includes(path.pointer) ? path.pointer : undefined;
}

/** A name alone, with URL text after it: `$callbackUrl/data`. */
function repairName(text: ExpressionText, after: number, context: RepairContext): TextRepair {
  const name = /^[^/?&]*/.exec(text.key.slice(after, text.end))?.[0] ?? '';
  if (name === '') return unrepairable(`The expression names no source. ${declared(context)}`);
  const resolved = resolveName(name, context, needsDollar(text));
  if (!resolved.ok) return unrepairable(resolved.reason);
  return repaired([nameEdit(text, after, after + name.length, resolved)], after + name.length);
}

/** Writes the source in front of a name, or over it where its spelling changes. */
function nameEdit(
  text: ExpressionText,
  start: number,
  end: number,
  resolved: ResolvedName & { ok: true },
): RepairEdit {
  const written = `${needsDollar(text) ? '$' : ''}${resolved.message}.${resolved.source}`;
  const name = text.key.slice(start, end);
  return written.endsWith(name)
    ? edit(start, start, written.slice(0, written.length - name.length), resolved.reason)
    : edit(start, end, written, resolved.reason);
}

function dollarEdits(text: ExpressionText): RepairEdit[] {
  return needsDollar(text)
    ? [edit(text.start, text.start, '$', 'A runtime expression starts with `$`.')]
    : [];
}

function needsDollar(text: ExpressionText): boolean {
  return !text.dollarGiven && text.key.charAt(text.start) !== '$';
}

/**
 * Where the lost `}` of an expression belongs. Names and pointers may hold `/` and `?`, so the grammar cannot tell:
 * the longest declared name or pointer decides, and without one the expression goes on to the end of the key.
 *
 * @returns An offset in the key.
 * @example For `{$request.query.url/data`, where the query parameter `url` is declared: the offset of `/data`.
 */
function endOfUnclosed(expression: Expression, text: ExpressionText, context: RepairContext): number {
  // A header's name ends at the first character that it cannot hold.
  if (!('message' in expression) || SOURCES[expression.kind].follows === 'token') return text.end;
  const start = 'pointer' in expression ? expression.pointerRange.start : expression.nameRange.start;
  const written = text.key.slice(start, text.end);
  const longest =
    'pointer' in expression
      ? longestOf(pointersOf(expression.message, context), written)
      : longestOf(namesBeginning(written, expression.kind, context), written);
  return longest > 0 ? start + longest : text.end;
}

function longestOf(declared: readonly string[], written: string): number {
  return declared
    .filter((it) => it !== '' && written.startsWith(it) && /^(?:$|[/?&])/.test(written.slice(it.length)))
    .reduce((length, it) => Math.max(length, it.length), 0);
}

/** The names in one location that a text may begin with: looked up, since a key and an operation may both have many. */
function namesBeginning(written: string, location: string, context: RepairContext): readonly string[] {
  const { named, longest } = declaredParametersOf(context);
  const ends = [...written.slice(0, longest).matchAll(/[/?&]/g)].map(({ index }) => index);
  return [...ends, Math.min(written.length, longest)]
    .map((end) => written.slice(0, end))
    .filter((name) => named.get(name)?.some((it) => it.in === location));
}
