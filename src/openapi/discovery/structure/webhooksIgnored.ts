import type { Place } from '../../source/range.ts';
import { childPlace } from '../../workspace/place.ts';
import { createProblem, type Problem } from '../../workspace/problem.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** `webhooks` in 3.0, whose OpenAPI Object has no such field and is extended by names that start with `x-` alone. */
export function webhooksIgnored(workspace: Workspace, root: Place): Problem {
  const place = childPlace(root, 'webhooks');
  const taken = workspace.value(childPlace(root, 'x-webhooks')) !== undefined;
  const range = workspace.location(place)?.key;
  const text = workspace.source(place.uri)?.writeKey(place.pointer, 'x-webhooks');
  return createProblem('webhooks-ignored', {
    message: 'OpenAPI 3.0 has no `webhooks`, so they are ignored.',
    hint: `Write \`openapi: 3.1.1\`${taken ? '' : ', or rename the field to `x-webhooks`, which this page and some other tools read in 3.0'}.`,
    range: workspace.range(place, 'key'),
    ...(!taken &&
      range &&
      text !== undefined && {
        fix: { title: 'Write x-webhooks', edits: [{ range: { uri: place.uri, ...range }, text }] },
      }),
  });
}
