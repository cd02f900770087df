import { declaredParameters } from '../discovery/declaredParameters.ts';
import { member } from '../source/json.ts';
import { inlineCode } from '../source/words.ts';
import { relativeReason } from '../verdict/callbackVerdict.ts';
import { childPlace } from '../workspace/place.ts';
import type { Problem } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';

/**
 * What is written below a callback key as below a path, and has no meaning there, since the key is the whole URL:
 * `servers` and path parameters (Server Object, Parameter Object).
 */
export function callbackFields(attachment: Attachment): readonly Problem[] {
  return [...ignoredServers(attachment), ...pathParameters(attachment)];
}

function ignoredServers({ workspace, request, site }: Attachment): readonly Problem[] {
  if (!site || request.parsed.form === 'invalid' || relativeReason(request.parsed.parts) !== undefined)
    return [];
  return [site.place, ...site.pathItems]
    .filter((place) => member(workspace.value(place), 'servers') !== undefined)
    .map((place) => ({
      code: 'servers-ignored',
      severity: 'info',
      message: '`servers` has no effect on a callback request: the callback key is the whole URL.',
      hint: 'Delete it, or let the callback key begin with that URL.',
      range: workspace.range(childPlace(place, 'servers'), 'key'),
      callbackId: request.id,
    }));
}

function pathParameters({ workspace, request, site }: Attachment): readonly Problem[] {
  if (!site) return [];
  return declaredParameters(workspace, site)
    .filter((parameter) => parameter.in === 'path' && !request.key.includes(`{${parameter.name}}`))
    .map(({ name, place }) => ({
      code: 'path-param-in-callback',
      severity: 'warning',
      message: `${inlineCode(name)} is a path parameter of a callback request, whose URL has no path template to put it in.`,
      hint: 'Take it out, or name in the callback key where the value comes from, such as `{$request.body#/id}`.',
      range: workspace.range(childPlace(place, 'name'), 'value'),
      callbackId: request.id,
    }));
}
