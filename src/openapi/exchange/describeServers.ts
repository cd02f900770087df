import { scalarText } from '../http/scalarText.ts';
import {
  isArray,
  isObject,
  type JsonValue,
  listMember,
  member,
  members,
  stringMember,
} from '../source/json.ts';
import type { ServerDetail } from './detail.ts';

/**
 * The servers in force: of the first holder that names any (Operation Object over Path Item Object over OpenAPI
 * Object). An empty list counts as none.
 *
 * @param holders Nearest first.
 * @example describeServers([operation, pathItem, root])[0]?.url // 'https://a.example'
 */
export function describeServers(holders: readonly (JsonValue | undefined)[]): readonly ServerDetail[] {
  for (const holder of holders) {
    const servers = listMember(holder, 'servers').flatMap(serverOf);
    if (servers.length > 0) return servers;
  }
  return [];
}

/**
 * One Server Object; none where it has no URL.
 *
 * @example serverOf({ url: '/v1' })[0]?.url // '/v1'
 */
export function serverOf(server: JsonValue): readonly ServerDetail[] {
  const url = stringMember(server, 'url');
  if (url === undefined) return [];
  const description = stringMember(server, 'name') ?? stringMember(server, 'description');
  const variables = members(member(server, 'variables'))
    .filter(([, variable]) => isObject(variable))
    .map(([name, variable]) => ({ name, default: defaultOf(variable), enum: choicesOf(variable) }));
  return [{ url, ...(description !== undefined && { description }), variables }];
}

/** Ports are often written as numbers. */
function defaultOf(variable: JsonValue): string {
  return scalarText(member(variable, 'default') ?? choicesOf(variable)[0] ?? '');
}

function choicesOf(variable: JsonValue): readonly string[] {
  const choices = member(variable, 'enum');
  return isArray(choices) ? choices.map(scalarText) : [];
}
