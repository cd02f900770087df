import { serializeParameter } from '../http/serializeParameter.ts';
import type { ParameterShape, ParameterValue } from '../http/styles.ts';

/** A parameter with the value it carries; only sent parameters are given. */
export interface SentParameter extends ParameterShape {
  readonly value: ParameterValue;
}

/**
 * Builds a request's URL: the server's URL, the path appended as text (Paths Object), then the query.
 *
 * A template name without a value stays visible as `{name}`, so that the URL does not look finished.
 *
 * @param base Absolute URL of the server, without query and fragment.
 * @param path Path template; a missing leading `/` is added.
 * @example buildUrl('https://a.example', '/x/{id}', [{ name: 'id', in: 'path', …, value: 7 }]) // 'https://a.example/x/7'
 */
export function buildUrl(base: string, path: string, parameters: readonly SentParameter[]): string {
  const named = new Map(parameters.filter((each) => each.in === 'path').map((each) => [each.name, each]));
  const filled = path.replace(/\{([^{}]*)\}/g, (written, name: string) => {
    const parameter = named.get(name);
    return parameter === undefined ? written : serializeParameter(parameter, parameter.value);
  });
  const rooted = filled === '' || filled.startsWith('/') ? filled : `/${filled}`;
  return appendQuery(base.replace(/\/$/, '') + rooted, queryOf(parameters));
}

/**
 * The query string of the parameters that belong in one, without `?`.
 *
 * @example queryOf([{ name: 'a', in: 'query', style: 'form', …, value: 1 }]) // 'a=1'
 */
export function queryOf(parameters: readonly SentParameter[]): string {
  return parameters
    .filter((parameter) => parameter.in === 'query' || parameter.in === 'querystring')
    .map((parameter) => serializeParameter(parameter, parameter.value))
    .filter((text) => text !== '')
    .join('&');
}

/**
 * Adds a query to a URL that may have one already, before its fragment.
 *
 * @example appendQuery('https://a.example/?x=1#f', 'y=2') // 'https://a.example/?x=1&y=2#f'
 */
export function appendQuery(url: string, query: string): string {
  if (query === '') return url;
  const hash = url.indexOf('#');
  const [rest, fragment] = hash < 0 ? [url, ''] : [url.slice(0, hash), url.slice(hash)];
  const joint = !rest.includes('?') ? '?' : /[?&]$/.test(rest) ? '' : '&';
  return rest + joint + query + fragment;
}
