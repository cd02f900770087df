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
