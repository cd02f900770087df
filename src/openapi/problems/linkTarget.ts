import { deadReference } from '../discovery/structure/deadReference.ts';
import { wrongType } from '../discovery/structure/wrongType.ts';
import { nearestName } from '../simulation/nearestName.ts';
import { isObject, member } from '../source/json.ts';
import { eitherOf, inlineCode } from '../source/words.ts';
import { childPlace } from '../workspace/place.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import type { LinkUse } from './linkUse.ts';
import { valueFix } from './valueFix.ts';

/**
 * The operation that a link leads to: exactly one of `operationId` and `operationRef` names it, and it exists (Link
 * Object, all versions).
 *
 * @example linkTargetProblems(use)[0]?.message // 'No operation has the `operationId` `getUsr`.'
 */
export function linkTargetProblems(use: LinkUse): readonly Problem[] {
  const { workspace, link } = use;
  const value = workspace.value(link.place);
  const byId = member(value, 'operationId');
  const byReference = member(value, 'operationRef');
  const server = member(value, 'server');
  return [
    ...(server !== undefined && !isObject(server)
      ? [wrongType(workspace, childPlace(link.place, 'server'), 'The `server` of a link', server)]
      : []),
    ...[
      { name: 'operationId', given: byId },
      { name: 'operationRef', given: byReference },
    ].flatMap(({ name, given }) =>
      given === undefined || typeof given === 'string' ? [] : [notText(use, name)],
    ),
    ...(byId !== undefined && byReference !== undefined ? [both(use)] : []),
    ...(byId === undefined && byReference === undefined ? [neither(use)] : []),
    ...(typeof byId === 'string' ? unknownId(use, byId) : []),
    ...(typeof byReference === 'string' ? referenceProblems(use, byReference) : []),
    ...receiver(use),
  ];
}

function notText({ workspace, link }: LinkUse, name: string): Problem {
  return createProblem('wrong-type', {
    message: `${inlineCode(name)} of the link ${inlineCode(link.name)} must be text.`,
    hint:
      name === 'operationId'
        ? 'Write the `operationId` of an operation.'
        : "Write a reference, such as `'#/paths/~1users/get'`.",
    range: workspace.range(childPlace(link.place, name), 'value'),
    callbackId: link.id,
  });
}

function both({ workspace, link }: LinkUse): Problem {
  return createProblem('link-target', {
    message: `The link ${inlineCode(link.name)} has both \`operationId\` and \`operationRef\`; they exclude each other.`,
    hint: 'Delete one of them. Here the `operationId` is used.',
    range: workspace.range(childPlace(link.place, 'operationRef'), 'key'),
    callbackId: link.id,
  });
}

function neither({ link, targets }: LinkUse): Problem {
  const ids = targets.operationIds.slice(0, 3);
  const example = ids.length > 0 ? `, such as ${eitherOf(ids)}` : '';
  return createProblem('link-target', {
    message: `The link ${inlineCode(link.name)} names no operation, so it leads nowhere.`,
    hint: `Add \`operationId\` with that of an operation${example}, or \`operationRef\`.`,
    range: link.nameRange,
    callbackId: link.id,
  });
}

function unknownId({ workspace, link, targets }: LinkUse, id: string): readonly Problem[] {
  if (targets.byOperationId(id)) return [];
  const place = childPlace(link.place, 'operationId');
  const nearest = nearestName(id, targets.operationIds);
  const fix = nearest === undefined ? undefined : valueFix(workspace, place, nearest);
  return [
    createProblem('link-operation', {
      message: `No operation has the \`operationId\` ${inlineCode(id)}, so the link ${inlineCode(link.name)} leads nowhere.`,
      hint:
        nearest === undefined
          ? 'Write the `operationId` of an operation of this description, or give one this `operationId`.'
          : `Did you mean ${inlineCode(nearest)}?`,
      range: workspace.range(place, 'value'),
      callbackId: link.id,
      ...(fix && { fix }),
    }),
  ];
}

function referenceProblems({ workspace, link, targets }: LinkUse, reference: string): readonly Problem[] {
  const place = childPlace(link.place, 'operationRef');
  const range = workspace.range(place, 'value');
  const found = targets.byReference(link.place, reference);
  switch (found.kind) {
    case 'external':
    case 'missing': {
      const dead = { kind: found.kind, at: link.place, reference, uri: found.uri, references: [] };
      return [{ ...deadReference(workspace, dead), range, callbackId: link.id }];
    }
    case 'other':
      return [
        createProblem('link-operation', {
          message: `The \`operationRef\` ${inlineCode(reference)} does not lead to an operation on a path, so the link ${inlineCode(link.name)} leads nowhere.`,
          hint: "Point it at a method below a path, such as `'#/paths/~1users~1%7Bid%7D/get'`.",
          range,
          callbackId: link.id,
        }),
      ];
    case 'operation':
      return rawBraces(reference) ? [braces()] : [];
  }

  /** Examples of older versions have them. */
  function braces(): Problem {
    const written = reference.replaceAll('{', '%7B').replaceAll('}', '%7D');
    const fix = valueFix(workspace, place, written);
    return createProblem('link-reference', {
      message: 'Braces must be percent-encoded in an `operationRef`; tools may refuse this one.',
      hint: `Write ${inlineCode(written)}.`,
      range,
      callbackId: link.id,
      ...(fix && { fix }),
    });
  }
}

function rawBraces(reference: string): boolean {
  return /[{}]/.test(reference.slice(reference.indexOf('#') + 1));
}

/** A webhook, or a callback request, is sent by the provider: the consumer cannot follow a link to it. */
function receiver({ workspace, link, targetSite }: LinkUse): readonly Problem[] {
  const field = link.reference?.field;
  if (!targetSite || field === undefined || isSentBy(targetSite.id, link)) return [];
  return [
    createProblem('link-receiver', {
      message: `The link ${inlineCode(link.name)} leads to ${inlineCode(`${link.target?.method} ${link.target?.path}`)}, which the API ${link.sender} receives; it cannot send that request.`,
      hint: 'Lead to an operation below `paths`.',
      range: workspace.range(childPlace(link.place, field), 'value'),
      callbackId: link.id,
    }),
  ];
}

function isSentBy(id: string, { sender }: LinkUse['link']): boolean {
  const onPath = id.startsWith('/paths/') ? !id.includes('/callbacks/') : id.includes('#/paths/');
  return sender === 'provider' || onPath;
}
