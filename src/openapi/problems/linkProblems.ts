import { declaredParameters } from '../discovery/declaredParameters.ts';
import type { FoundLinks } from '../discovery/discoverLinks.ts';
import { linkedParameter } from '../discovery/linkParameter.ts';
import { repairContext } from '../discovery/readCallbackKey.ts';
import type { Expression } from '../expression/expression.ts';
import { innerTexts, isMeantAsExpression, linkExpressions, readLinkValue } from '../expression/linkValue.ts';
import { parseKey } from '../expression/parseKey.ts';
import { repairKey } from '../expression/repairKey.ts';
import { nearestName } from '../simulation/nearestName.ts';
import { member, members } from '../source/json.ts';
import { inlineCode, inlineCodes } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { reasonText } from '../verdict/reasonText.ts';
import { responsePresence } from '../verdict/responsePresence.ts';
import { sourcePresence } from '../verdict/sourcePresence.ts';
import { childPlace } from '../workspace/place.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { keyFix } from './keyText.ts';
import { linkTargetProblems } from './linkTarget.ts';
import { innerPlace, type LinkUse, type LinkValueUse, linkUses, linkValues } from './linkUse.ts';
import { valueFix } from './valueFix.ts';

/** Of one link: more would say the same of one body again and again. */
const MOST_PER_VALUE = 20;

/**
 * What is wrong with the links of a description, or worth a remark (Link Object; all versions).
 *
 * @param found From `discoverLinks`, whose own problems are not repeated here.
 * @example linkProblems(workspace, '3.1', found).map(({ code }) => code) // ['link-parameter']
 */
export function linkProblems(
  workspace: Workspace,
  minor: OpenApiMinor,
  found: FoundLinks,
): readonly Problem[] {
  return linkUses(workspace, minor, found).flatMap((use) => [
    ...linkTargetProblems(use),
    ...unknownParameters(use),
    ...requiredParameters(use),
    ...bodyProblems(use),
    ...linkValues(use).flatMap((value) => [
      ...meantAsExpression(value),
      ...bracesProblems(value),
      ...innerExpressions(value),
      ...noValue(value),
    ]),
  ]);
}

function targetLabel({ link }: LinkUse): string {
  return inlineCode(`${link.target?.method} ${link.target?.path}`);
}

function unknownParameters(use: LinkUse): readonly Problem[] {
  const { workspace, link, accepted } = use;
  if (!use.targetSite) return [];
  return link.parameters.flatMap(({ key, keyRange }) => {
    const found = linkedParameter(key, accepted);
    if (found.kind === 'found') {
      if (found.others.length === 0) return [];
      const names = [found.parameter, ...found.others].map((each) => `${each.in}.${each.name}`);
      const fix = keyFix(workspace, childPlace(link.place, 'parameters', key), names[0] ?? key);
      return [
        createProblem('link-parameter', {
          message: `${targetLabel(use)} has several parameters ${inlineCode(key)}: ${inlineCodes(names)}. The first is used.`,
          hint: `Write which one is meant, such as ${inlineCode(names[0] ?? key)}.`,
          range: keyRange,
          callbackId: link.id,
          ...(fix && { fix }),
        }),
      ];
    }
    return [unknownParameter(use, key, found, keyRange)];
  });
}

function unknownParameter(
  { workspace, link, accepted, ...use }: LinkUse,
  key: string,
  { name, location }: { readonly name: string; readonly location?: string },
  range: Problem['range'],
): Problem {
  const elsewhere = accepted.find((each) => each.name === name);
  const nearest = nearestName(
    name,
    accepted.map((each) => each.name),
  );
  const meant = elsewhere ? `${elsewhere.in}.${name}` : nearest;
  const fix =
    meant === undefined ? undefined : keyFix(workspace, childPlace(link.place, 'parameters', key), meant);
  const what = location === undefined ? 'parameter' : `${location} parameter`;
  const known = accepted.map((each) => each.name);
  const list = known.length > 0 ? ` It has: ${inlineCodes(known)}.` : ' It has none.';
  return createProblem('link-parameter', {
    message: `${targetLabel({ workspace, link, accepted, ...use })} has no ${what} ${inlineCode(name)}, so the value goes nowhere.`,
    hint: meant === undefined ? `Name one of its parameters.${list}` : `Did you mean ${inlineCode(meant)}?`,
    range,
    callbackId: link.id,
    ...(fix && { fix }),
  });
}

/** Not a fault: the consumer may know the value from elsewhere. */
function requiredParameters(use: LinkUse): readonly Problem[] {
  const { workspace, link, accepted, targetSite } = use;
  if (!targetSite) return [];
  const given = new Set(
    link.parameters.flatMap(({ key }) => {
      const found = linkedParameter(key, accepted);
      return found.kind === 'found' ? [found.parameter] : [];
    }),
  );
  const lacking = accepted.filter(
    (each) =>
      !given.has(each) && (each.in === 'path' || member(workspace.value(each.place), 'required') === true),
  );
  if (lacking.length === 0) return [];
  const names = inlineCodes(lacking.map((each) => `${each.in}.${each.name}`));
  return [
    createProblem('link-required', {
      message: `The link ${inlineCode(link.name)} gives no value for ${names}, which ${targetLabel(use)} requires.`,
      hint: 'Add it to the `parameters` of the link, unless the API consumer knows the value from elsewhere.',
      range: link.nameRange,
      callbackId: link.id,
    }),
  ];
}

function bodyProblems(use: LinkUse): readonly Problem[] {
  const { workspace, link, minor, targetSite } = use;
  if (link.requestBody === undefined || !targetSite) return [];
  const takes = member(workspace.value(targetSite.place), 'requestBody') !== undefined;
  const method = link.target?.method ?? '';
  const ignored = minor === '3.0' && ['GET', 'HEAD', 'DELETE'].includes(method);
  if (takes && !ignored) return [];
  return [
    createProblem('link-body', {
      message: takes
        ? `The request body of ${targetLabel(use)} is ignored in OpenAPI 3.0, so that of the link ${inlineCode(link.name)} is too.`
        : `${targetLabel(use)} describes no request body, so that of the link ${inlineCode(link.name)} goes nowhere.`,
      hint: takes ? 'Send the values as parameters.' : 'Describe a `requestBody` there, or delete it here.',
      range: workspace.range(childPlace(link.place, 'requestBody'), 'key'),
      callbackId: link.id,
    }),
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
  const { workspace, minor, method, parentSite, link } = use;
  if (!('message' in expression)) return undefined;
  const { place } = parentSite;
  const presence =
    expression.message === 'response'
      ? responsePresence({ workspace, place }, expression, link.status)
      : sourcePresence(expression, {
          workspace,
          minor,
          method,
          place,
          declared: declaredParameters(workspace, parentSite),
        });
  const reason = presence.reasons.find(({ kind }) => !passable.has(kind));
  if (!reason) return undefined;
  // By the specification, what is not declared cannot be evaluated; response headers need no declaration.
  const undeclared = reason.kind === 'undeclared' && expression.message === 'request';
  if (presence.kind !== 'never' && !undeclared) return undefined;
  const owner = undeclared ? ` on ${inlineCode(use.parentLabel)}` : '';
  return `${reasonText(reason, expression.message)}${owner}`;
}
