import { declaredParameters } from '../discovery/declaredParameters.ts';
import { type JsonValue, member } from '../source/json.ts';
import { inlineCode } from '../source/words.ts';
import { relativeReason } from '../verdict/callbackVerdict.ts';
import { childPlace } from '../workspace/place.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';

/**
 * Fields that have no meaning below a callback key, as they have below a path, since the key is the whole URL:
 * `servers` and path parameters (Server Object, Parameter Object).
 * @example callbackFields(attachment)[0]?.code // 'servers-ignored'
 */
export function callbackFields(attachment: Attachment): readonly Problem[] {
  return [...ignoredServers(attachment), ...pathParameters(attachment)];
}

function ignoredServers({ workspace, request, site }: Attachment): readonly Problem[] {
  if (!site || request.parsed.form === 'invalid' || relativeReason(request.parsed.parts) !== undefined)
    return [];
  const has = (value: JsonValue | undefined) => member(value, 'servers') !== undefined;
  const shared = site.pathItems.filter((place) => has(workspace.value(place)));
  return [...(has(site.value) ? [site.place] : []), ...shared].map((place) =>
    createProblem('servers-ignored', {
      message: '`servers` has no effect on a callback request: the callback key is the whole URL.',
      hint: 'Delete it, or let the callback key begin with that URL.',
      range: workspace.range(childPlace(place, 'servers'), 'key'),
      callbackId: request.id,
    }),
  );
}

function pathParameters({ workspace, request, site }: Attachment): readonly Problem[] {
  if (!site) return [];
  return declaredParameters(workspace, site)
    .filter((parameter) => parameter.in === 'path' && !request.key.includes(`{${parameter.name}}`))
    .map(({ name, place }) =>
      createProblem('path-param-in-callback', {
        message: `${inlineCode(name)} is a path parameter of a callback request, whose URL has no path template to put it in.`,
        hint: 'Remove it, or name in the callback key where the value comes from, such as `{$request.body#/id}`.',
        range: workspace.range(childPlace(place, 'name'), 'value'),
        callbackId: request.id,
      }),
    );
}
