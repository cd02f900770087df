import { parsePointer } from '../source/pointer.ts';
import { inlineCode, inlineCodes } from '../source/words.ts';
import { declaredParametersOf, membersNamed } from './declaredNames.ts';
import type { Message } from './expression.ts';
import { escapeName } from './parseName.ts';
import type { RepairContext } from './repair.types.ts';
import { isAddressable, NAMED_SOURCES } from './sources.ts';

/** What a name alone means: the source to write after `$request.` or `$response.`, or why there is none. */
export type ResolvedName =
  | { readonly ok: true; readonly message: Message; readonly source: string; readonly reason: string }
  | { readonly ok: false; readonly reason: string };

type Unresolved = ResolvedName & { ok: false };

/**
 * Finds what a name alone (`{$callback_url}`, `{notificationURI}`) means: a declared parameter of the operation,
 * else a member of its request body; the exact spelling first, then the only one that differs by case.
 *
 * @param template Whether the name is written without `$`, as path templates do.
 * @example resolveName('id', { parameters: [{ name: 'id', in: 'path' }], … }, false) // source 'path.id'
 */
export function resolveName(name: string, context: RepairContext, template: boolean): ResolvedName {
  return (
    resolveExactName(name, context) ??
    templateParameter(name, context, template) ??
    resolveNestedMember(name, 'request', context) ??
    resolveParameterIgnoringCase(name, context) ??
    resolveMemberIgnoringCase(name, 'request', context) ?? {
      ok: false,
      reason:
        notAddressable(name, context) ??
        templateParameter(name, context, true)?.reason ??
        `${inlineCode(name)} is not declared here. ${declared(context)}`,
    }
  );
}

/**
 * A declared parameter or a top-level member of the request body with exactly this name.
 *
 * @example resolveExactName('url', context) // source 'query.url', where such a parameter is declared
 */
export function resolveExactName(name: string, context: RepairContext): ResolvedName | undefined {
  return resolveParameter(name, context) ?? resolveTopMember(name, 'request', context);
}

/**
 * Only the parameters, for keys that name no location: `{$request.params.id}`.
 *
 * @example resolveAnyParameter('id', { parameters: [{ name: 'id', in: 'path' }], … }) // source 'path.id'
 */
export function resolveAnyParameter(name: string, context: RepairContext): ResolvedName {
  return (
    resolveParameter(name, context) ??
    resolveParameterIgnoringCase(name, context) ?? {
      ok: false,
      reason:
        notAddressable(name, context) ??
        `The location of ${inlineCode(name)} is not known: no such parameter is declared. ${declared(context)} Write \`$request.query.…\`, \`$request.path.…\` or \`$request.header.…\`.`,
    }
  );
}

/**
 * Only the members of one message's body.
 *
 * @example resolveMember('id', 'response', { responsePointers: ['/id'], … })?.ok // true
 */
export function resolveMember(
  name: string,
  message: Message,
  context: RepairContext,
): ResolvedName | undefined {
  return (
    resolveTopMember(name, message, context) ??
    resolveNestedMember(name, message, context) ??
    resolveMemberIgnoringCase(name, message, context)
  );
}

/**
 * What can be named, as one sentence for a newcomer.
 *
 * @example declared({ parameters: [{ name: 'id', in: 'path' }], … }) // 'The operation declares parameters `path.id`.'
 */
export function declared(context: RepairContext): string {
  const { listed: parameters } = declaredParametersOf(context);
  const lists = [
    parameters.length > 0 ? `parameters ${inlineCodes(parameters)}` : '',
    context.requestPointers.length > 0 ? `body members ${inlineCodes(context.requestPointers)}` : '',
  ].filter((list) => list !== '');
  return lists.length > 0
    ? `The operation declares ${lists.join('; ')}.`
    : 'The operation declares no parameter and no body member that an expression can name.';
}

function resolveParameter(name: string, context: RepairContext): ResolvedName | undefined {
  for (const location of NAMED_SOURCES) {
    const named = declaredParametersOf(context).named.get(name) ?? [];
    if (named.some((parameter) => parameter.in === location)) {
      return found(
        `${location}.${escapeName(name)}`,
        `${inlineCode(name)} is a ${location} parameter of the operation.`,
      );
    }
  }
  return undefined;
}

function resolveParameterIgnoringCase(name: string, context: RepairContext): ResolvedName | undefined {
  const named = declaredParametersOf(context).anyCase.get(name.toLowerCase()) ?? [];
  const matches = named.filter((parameter) => isAddressable(parameter.in));
  const [match] = matches;
  if (match === undefined || matches.length > 1) return undefined;
  return found(
    `${match.in}.${escapeName(match.name)}`,
    `The operation declares the ${match.in} parameter ${inlineCode(match.name)}; only upper and lower case differ.`,
  );
}

function resolveTopMember(name: string, message: Message, context: RepairContext): ResolvedName | undefined {
  const match = membersOfName(name, message, context).find(isTopLevel);
  return match === undefined
    ? undefined
    : found(`body#${match}`, `${inlineCode(name)} is a member of the ${message} body.`, message);
}

function resolveNestedMember(
  name: string,
  message: Message,
  context: RepairContext,
): ResolvedName | undefined {
  const [match, another] = membersOfName(name, message, context);
  if (match === undefined || another !== undefined) return undefined;
  return found(
    `body#${match}`,
    `${inlineCode(name)} is a member of the ${message} body, at ${inlineCode(match)}.`,
    message,
  );
}

function resolveMemberIgnoringCase(
  name: string,
  message: Message,
  context: RepairContext,
): ResolvedName | undefined {
  const matches = membersNamed(name, message, context);
  const top = matches.filter(isTopLevel);
  const match = top.length === 1 ? top[0] : matches.length === 1 ? matches[0] : undefined;
  if (match === undefined) return undefined;
  const reason = `The ${message} body has the member ${inlineCode(match)}; only upper and lower case differ.`;
  return found(`body#${match}`, reason, message);
}

/** `{paymentId}` as in a path template, where the callback itself declares the parameter. */
function templateParameter(name: string, context: RepairContext, template: boolean): Unresolved | undefined {
  if (!template || !context.callbackPathParameters.includes(name)) return undefined;
  return {
    ok: false,
    reason: `${inlineCode(name)} is a path parameter of the callback itself. Path templates belong to \`paths\`; OpenAPI does not say what \`{${name}}\` means in a callback key. Take the value from the exchange, for example \`{$request.body#/${name}}\`.`,
  };
}

function notAddressable(name: string, context: RepairContext): string | undefined {
  const named = declaredParametersOf(context).named.get(name) ?? [];
  const parameter = named.find((it) => !isAddressable(it.in));
  return parameter === undefined
    ? undefined
    : `${inlineCode(name)} is declared \`in: ${parameter.in}\`, which a runtime expression cannot read. Send the value in the query, the path, a header or the body instead.`;
}

function membersOfName(name: string, message: Message, context: RepairContext): readonly string[] {
  return membersNamed(name, message, context).filter((pointer) => parsePointer(pointer)?.at(-1) === name);
}

function found(source: string, reason: string, message: Message = 'request'): ResolvedName {
  return { ok: true, message, source, reason };
}

function isTopLevel(pointer: string): boolean {
  return pointer.lastIndexOf('/') === 0;
}
