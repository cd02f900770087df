import { members, stringMember } from '../source/json.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Tells which parameters of a request carry API keys: those that a Security Scheme of type `apiKey` names (Security
 * Scheme Object, all versions). Any operation may send them, whatever its own `security` says.
 *
 * @param workspace The documents. @param uris Those whose components count.
 * @returns Ids of fields; names of headers as the scheme writes them. None for schemes of another form.
 * @example apiKeyFields(workspace, ['api.yaml']) // ['header.X-Api-Key']
 */
export function apiKeyFields(workspace: Workspace, uris: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const uri of new Set(uris)) {
    const schemes = childPlace({ uri, pointer: '' }, 'components', 'securitySchemes');
    for (const [key] of members(workspace.value(schemes))) {
      const scheme = follow(workspace, childPlace(schemes, key));
      if (scheme.kind !== 'found' || stringMember(scheme.value, 'type') !== 'apiKey') continue;
      const [where, name] = [stringMember(scheme.value, 'in'), stringMember(scheme.value, 'name')];
      if (where !== undefined && name !== undefined) found.add(`${where}.${name}`);
    }
  }
  return [...found];
}
