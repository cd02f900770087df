import { scalarText } from '../http/scalarText.ts';
import { isArray, isObject, type JsonValue, member, members, stringMember } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ServerDetail } from './detail.ts';

/** The API provider where a document names no absolute server. Reserved by RFC 6761, so no request reaches anyone. */
export const providerOrigin = 'https://provider.example';
/** The API consumer, the party that callbacks go to. */
export const consumerOrigin = 'https://consumer.example';

/**
 * Fills a server's URL template (Server Object): variables take the given value, else their default.
 *
 * @returns The URL without a trailing `/`; a relative one is appended to `https://provider.example` and `generated`.
 *   A variable that is not declared stays visible as `{name}`.
 * @example serverUrl({ url: '/v1', variables: [] }, {}) // { url: 'https://provider.example/v1', generated: true }
 */
export function serverUrl(
  server: Pick<ServerDetail, 'url' | 'variables'>,
  values: Readonly<Record<string, string>> = {},
): { readonly url: string; readonly generated: boolean } {
  const defaults = new Map(server.variables.map((variable) => [variable.name, variable.default]));
  const filled = server.url.replace(/\{([^{}]*)\}/g, (written, name: string) => {
    return (Object.hasOwn(values, name) ? values[name] : undefined) ?? defaults.get(name) ?? written;
  });
  const bare = filled.replace(/[?#].*$/s, '').replace(/\/$/, '');
  if (isAbsoluteUrl(bare)) return { url: bare, generated: false };
  return { url: absolute(bare), generated: true };
}

/**
 * Whether a server's URL names a scheme, also by a variable (`{scheme}://…`).
 *
 * @example isAbsoluteUrl('/v1') // false
 */
export function isAbsoluteUrl(url: string): boolean {
  return /^(?:[A-Za-z][A-Za-z0-9+.-]*|\{[^{}]*\}):\/\//.test(url);
}

function absolute(relative: string): string {
  if (relative === '') return providerOrigin;
  if (relative.startsWith('//')) return `https:${relative}`;
  if (relative.startsWith('/')) return providerOrigin + relative;
  const path = relative.replace(/^(?:\.{1,2}(?:\/|$))+/, '');
  return path === '' ? providerOrigin : `${providerOrigin}/${path}`;
}

/**
 * The servers in force: of the first holder that names any (Operation Object over Path Item Object over OpenAPI
 * Object). An empty list counts as none.
 *
 * @param holders Nearest first.
 * @example describeServers(workspace, [operation, pathItem, root])[0]?.url // 'https://a.example'
 */
export function describeServers(workspace: Workspace, holders: readonly Place[]): readonly ServerDetail[] {
  for (const holder of holders) {
    const list = workspace.value(childPlace(holder, 'servers'));
    const servers = isArray(list) ? list.flatMap(serverOf) : [];
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
