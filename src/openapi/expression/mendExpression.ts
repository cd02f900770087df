import { inlineCode } from '../source/words.ts';
import { declaredParametersOf } from './declaredNames.ts';
import { readDottedPath } from './dottedPath.ts';
import type { Message } from './expression.ts';
import { foreignReason } from './foreignLanguages.ts';
import { type ExpressionText, type Mend, mended, pointersOf, unmendable, withEdits } from './mend.ts';
import { mendSource } from './mendSource.ts';
import { parseExpression } from './parseExpression.ts';
import type { RepairContext, RepairEdit } from './repair.types.ts';
import { edit } from './repairEdits.ts';
import { declared, type ResolvedName, resolveExactName, resolveName } from './resolveName.ts';
import { endOfUnclosed } from './unclosed.ts';

/**
 * Reads the text of one expression as leniently as its meaning is plain, and returns the edits that make it strict.
 * A text that parses needs none.
 */
export function mendExpression(text: ExpressionText, context: RepairContext): Mend {
  const { key, start, end } = text;
  const parsed = parseExpression(key, { start, end });
  if (parsed.ok)
    return mended([], text.enclosed === 'unclosed' ? endOfUnclosed(parsed.expression, text, context) : end);

  const after = key.charAt(start) === '$' ? start + 1 : start;
  const exact = resolveExactName(key.slice(after, end), context);
  if (exact?.ok) return mended([nameEdit(text, after, end, exact)], end);
  return (
    mendKeyword(text, after, context) ??
    mendMessage(text, after, context) ??
    mendForgottenMessage(text, after, context) ??
    mendDottedMember(text, after, context) ??
    mendName(text, after, context)
  );
}

/** `request` and `response`, also in the spellings of other languages, and what follows them. */
function mendMessage(text: ExpressionText, after: number, context: RepairContext): Mend | undefined {
  const match = /^(req(?:uests?)?|resp?(?:onses?)?)(?![\w-])/i.exec(text.key.slice(after, text.end));
  if (!match?.[1]) return undefined;
  const message: Message = match[1].toLowerCase().startsWith('req') ? 'request' : 'response';
  const wordEnd = after + match[1].length;
  const edits = dollarEdits(text);
  if (match[1] !== message) {
    edits.push(edit(after, wordEnd, message, `The keyword is \`$${message}\`, not ${inlineCode(match[1])}.`));
  }
  return withEdits(edits, mendSource({ text, root: after, at: wordEnd, message, context }));
}

const KEYWORD =
  /^(?:(req(?:uests?)?[./])?(url|method)|(resp?(?:onses?)?[./])?(status[_-]?code)|(resp?(?:onses?)?[./])(status))(?![\w-])/i;

/** `url`, `method` and `statusCode`, which stand directly after `$` and which nothing may follow. */
function mendKeyword(text: ExpressionText, after: number, context: RepairContext): Mend | undefined {
  const match = KEYWORD.exec(text.key.slice(after, text.end));
  if (!match) return undefined;
  const message = match[1] ?? match[3] ?? match[5] ?? '';
  const word = match[2] ?? match[4] ?? match[6] ?? '';
  if (message !== '' && resolveExactName(word, context)?.ok) return undefined;
  const keyword = word.toLowerCase().startsWith('status') ? 'statusCode' : word.toLowerCase();
  const stop = after + match[0].length;
  if (stop < text.end && !/[/?&]/.test(text.key.charAt(stop))) {
    return unmendable(
      `Nothing may follow \`$${keyword}\` in an expression, and what ${inlineCode(text.key.slice(stop, text.end))} should mean is not plain. ${declared(context)}`,
    );
  }
  const edits = dollarEdits(text);
  if (match[0] !== keyword)
    edits.push(edit(after, stop, keyword, `The expression is written \`$${keyword}\`.`));
  return mended(edits, stop);
}

/** `{$query.x}` and `{body#/x}`: a source without `request.` or `response.` before it. */
function mendForgottenMessage(text: ExpressionText, after: number, context: RepairContext): Mend | undefined {
  const rest = text.key.slice(after, text.end);
  const match = /^(headers?|query|path|body)(?=[.#[])/i.exec(rest);
  const source = match?.[1]?.toLowerCase();
  if (source === undefined || memberOf(rest, 'request', context) !== undefined) return undefined;
  const message =
    source.startsWith('header') || source === 'body' ? messageOf(rest, source, context) : 'request';
  if (message === undefined) {
    return unmendable(
      `It is not plain whether ${inlineCode(rest)} is meant in the request or in the response: write \`$request.${rest}\` or \`$response.${rest}\`.`,
    );
  }
  const reason = `An expression says which message it reads: \`$request.\` or \`$response.\`.`;
  const edits = [...dollarEdits(text), edit(after, after, `${message}.`, reason)];
  return withEdits(edits, mendSource({ text, root: after, at: after, message, context }));
}

/** The only message that declares what the text names. */
function messageOf(rest: string, source: string, context: RepairContext): Message | undefined {
  if (source !== 'body') {
    const name = rest.slice(rest.search(/[.#[]/) + 1).toLowerCase();
    return declaredParametersOf(context)
      .anyCase.get(name)
      ?.some((it) => it.in === 'header')
      ? 'request'
      : undefined;
  }
  const tail = rest.slice('body'.length);
  const pointer = tail.startsWith('#/') ? tail.slice(1) : readDottedPath(tail)?.pointer;
  const messages = (['request', 'response'] as const).filter(
    (message) => pointer !== undefined && pointersOf(message, context).includes(pointer),
  );
  return messages.length === 1 ? messages[0] : undefined;
}

/** `{$subscription.url}`: a path of names that is a member of the request body; other dotted roots are foreign. */
function mendDottedMember(text: ExpressionText, after: number, context: RepairContext): Mend | undefined {
  const rest = text.key.slice(after, text.end);
  const member = memberOf(rest, 'request', context);
  if (member !== undefined) {
    const reason = `${inlineCode(rest)} is a member of the request body, at ${inlineCode(member)}.`;
    const root = needsDollar(text) ? '$request' : 'request';
    return mended([edit(after, text.end, `${root}.body#${member}`, reason)], text.end);
  }
  const foreign = foreignReason(rest, context);
  return foreign === undefined ? undefined : unmendable(foreign);
}

function memberOf(rest: string, message: Message, context: RepairContext): string | undefined {
  const path = readDottedPath(`.${rest}`);
  const whole = path !== undefined && path.length === rest.length + 1;
  return whole && pointersOf(message, context).includes(path.pointer) ? path.pointer : undefined;
}

/** A name alone, with URL text after it: `$callbackUrl/data`. */
function mendName(text: ExpressionText, after: number, context: RepairContext): Mend {
  const name = /^[^/?&]*/.exec(text.key.slice(after, text.end))?.[0] ?? '';
  if (name === '') return unmendable(`No source is named here. ${declared(context)}`);
  const resolved = resolveName(name, context, needsDollar(text));
  if (!resolved.ok) return unmendable(resolved.reason);
  return mended([nameEdit(text, after, after + name.length, resolved)], after + name.length);
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
