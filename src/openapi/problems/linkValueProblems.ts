import { repairContext } from '../discovery/readCallbackKey.ts';
import type { Expression } from '../expression/expression.ts';
import { innerTexts, isMeantAsExpression, linkExpressions, readLinkValue } from '../expression/linkValue.ts';
import { parseKey } from '../expression/parseKey.ts';
import { repairKey } from '../expression/repairKey.ts';
import { nearestName } from '../simulation/nearestName.ts';
import { members } from '../source/json.ts';
import { inlineCode } from '../source/words.ts';
import { reasonText } from '../verdict/reasonText.ts';
import { responsePresence } from '../verdict/responsePresence.ts';
import { sourceContext, sourcePresence } from '../verdict/sourcePresence.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import { innerPlace, type LinkUse, type LinkValueUse } from './linkUse.ts';
import { valueFix } from './valueFix.ts';

/** Of one value: more would say the same of one body again and again. */
const MOST_PER_VALUE = 20;

/** What is wrong with one value that a link passes on, or worth a remark: its expressions, and what reads like one. */
export function linkValueProblems(value: LinkValueUse): readonly Problem[] {
  return [
    ...meantAsExpression(value),
    ...bracesProblems(value),
    ...innerExpressions(value),
    ...noValue(value),
  ];
}

function meantAsExpression({ use, value, place, what }: LinkValueUse): readonly Problem[] {
  const { workspace, link, parentSite } = use;
  const whole = isMeantAsExpression(value) ? [{ tokens: [], given: value }] : [];
  const inside = innerTexts(value)
    .filter(({ text }) => isMeantAsExpression(text))
    .map(({ tokens, text }) => ({ tokens, given: text }));
  const found = [...whole, ...inside.filter(({ tokens }) => whole.length === 0 || tokens.length > 0)];
  return found.slice(0, MOST_PER_VALUE).map(({ tokens, given }) => {
    const at = innerPlace(place, tokens);
    const text = typeof given === 'string' ? given : `{${members(given)[0]?.[0] ?? ''}}`;
    const meant = meantText(text, () => repairContext(workspace, parentSite));
    const fix = meant === undefined ? undefined : valueFix(workspace, at, meant);
    return createProblem('link-constant', {
      message: `${inlineCode(text)} is not a runtime expression, so ${what} is this very text; it reads as if an expression was meant.`,
      hint:
        meant === undefined
          ? 'Write an expression such as `$response.body#/id`.'
          : `Write ${inlineCode(meant)}.`,
      range: workspace.range(at, 'value'),
      callbackId: link.id,
      ...(fix && { fix }),
    });
  });
}

/** What a text was meant to be: the repair of a callback key, without the braces that only those need. */
function meantText(text: string, context: () => ReturnType<typeof repairContext>): string | undefined {
  const lone = /^\{(\$[^{}]*)\}$/.exec(text)?.[1];
  if (lone !== undefined && readLinkValue(lone).kind === 'expression') return lone;
  const nearest = nearestSource(text);
  if (nearest !== undefined) return nearest;
  const repair = repairKey(parseKey(lone ?? text), context());
  if (repair?.kind !== 'suggestion') return undefined;
  const [part, ...more] = repair.parsed.parts;
  const bare =
    part?.kind === 'expression' && more.length === 0 ? part.raw.replace(/^\{|\}$/g, '') : repair.key;
  return readLinkValue(bare).kind === 'constant' ? undefined : bare;
}

/** A keyword with a typing error: `$respnose.body#/id`. */
function nearestSource(text: string): string | undefined {
  const word = /^\$([A-Za-z]+)/.exec(text)?.[1];
  const meant = word && nearestName(word, ['response', 'request', 'statusCode', 'url', 'method']);
  if (word === undefined || meant === undefined) return undefined;
  const changed = `$${meant}${text.slice(word.length + 1)}`;
  return readLinkValue(changed).kind === 'expression' ? changed : undefined;
}

function bracesProblems({ use, value, place, what }: LinkValueUse): readonly Problem[] {
  const { workspace, link } = use;
  const lone = innerTexts(value).flatMap(({ tokens, text }) => {
    const read = readLinkValue(text);
    return read.kind === 'text' && read.parts.length === 1 ? [{ tokens, bare: text.slice(1, -1), text }] : [];
  });
  return lone.slice(0, MOST_PER_VALUE).map(({ tokens, bare, text }) => {
    const at = innerPlace(place, tokens);
    const fix = valueFix(workspace, at, bare);
    return createProblem('link-braces', {
      message: `${inlineCode(text)} makes a text of the value for ${what}; some tools keep its type, or take the braces as they are.`,
      hint: `Write ${inlineCode(bare)}: in a link, an expression needs no braces.`,
      range: workspace.range(at, 'value'),
      callbackId: link.id,
      ...(fix && { fix }),
    });
  });
}

/** The text has "Any | {expression}" for the whole value, and says nothing of what is inside. */
function innerExpressions({ use, value, range, what }: LinkValueUse): readonly Problem[] {
  const inside = typeof value === 'object' && linkExpressions(value).length > 0;
  if (!inside) return [];
  return [
    createProblem('link-inner', {
      message: `The specification does not say whether expressions inside ${what} are evaluated; here they are.`,
      hint: 'Tools may send them as text. One expression for the whole value is safe.',
      range,
      callbackId: use.link.id,
    }),
  ];
}

function noValue({ use, value, place, what, isBody }: LinkValueUse): readonly Problem[] {
  const { workspace, link } = use;
  const found = innerTexts(value).flatMap(({ tokens, text }) =>
    linkExpressions(text).flatMap((expression) => {
      const why = neverBecause(use, expression);
      return why === undefined ? [] : [{ tokens, text, why }];
    }),
  );
  return found.slice(0, MOST_PER_VALUE).map(({ tokens, text, why }) =>
    createProblem('link-no-value', {
      message: `${inlineCode(text)} never has a value: ${why}. So ${tokens.length > 0 ? `it is left out of ${what}` : `${what} is not ${isBody ? 'sent' : 'passed'}`}.`,
      hint: 'Read a value that the request or this response has.',
      range: workspace.range(innerPlace(place, tokens), 'value'),
      callbackId: link.id,
    }),
  );
}

/** Any value can be passed, also `null`, lists and objects, for which a URL has no text. */
const passable: ReadonlySet<string> = new Set(['compound', 'always-null']);

function neverBecause(use: LinkUse, expression: Expression): string | undefined {
  if (!('message' in expression)) return undefined;
  const context = sourceContext(use, use.method, use.parentSite);
  const presence =
    expression.message === 'response'
      ? responsePresence(context, expression, use.link.status)
      : sourcePresence(expression, context);
  const reason = presence.reasons.find(({ kind }) => !passable.has(kind));
  if (!reason) return undefined;
  // By the specification, what is not declared cannot be evaluated; response headers need no declaration.
  const undeclared = reason.kind === 'undeclared' && expression.message === 'request';
  if (presence.kind !== 'never' && !undeclared) return undefined;
  const owner = undeclared ? ` on ${inlineCode(use.parentLabel)}` : '';
  return `${reasonText(reason, expression.message)}${owner}`;
}
