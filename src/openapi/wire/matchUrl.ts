import type { OperationDetail, ServerDetail } from '../exchange/detail.ts';
import { serverUrl } from '../exchange/serverUrl.ts';
import { matchTemplate, type TemplatePart, templateParts } from './matchTemplate.ts';

/** What a request's URL says about an operation. */
export interface UrlMatch {
  /** Absent where the URL is at none of the operation's servers. */
  readonly server?: number;
  readonly serverVariables: Readonly<Record<string, string>>;
  /** Path parameters as they stand in the path. */
  readonly path: Readonly<Record<string, string>>;
}

/**
 * Matches a URL with an operation's servers and path template (Paths Object: the path is appended to the server's URL).
 *
 * The scheme counts only where two servers differ by it, and a URL without a host fits any. Where no server fits, the
 * end of the URL may still be the path.
 *
 * @param url Without query and fragment.
 * @returns `undefined` where not even the path fits.
 */
export function matchUrl(detail: OperationDetail, url: string): UrlMatch | undefined {
  const path = pathParts(detail);
  for (const view of url.startsWith('/') ? [withoutOrigin] : [identity, withoutScheme]) {
    for (const [server, declared] of detail.servers.entries()) {
      const found = matchBoth(serverParts(declared, view), path, view(url));
      if (found) return { server, ...found };
    }
  }
  return matchBoth([], path, lastSegments(url, detail.path));
}

type View = (url: string) => string;
const identity: View = (url) => url;
const withoutScheme: View = (url) => url.replace(/^[^:/?#]*:\/\//, '//');
const withoutOrigin: View = (url) => url.replace(/^(?:[^:/?#]*:)?\/\/[^/]*/, '');

function serverParts(server: ServerDetail, view: View): readonly TemplatePart[] {
  const base = view(serverUrl({ url: server.url, variables: [] }).url);
  const allowed = new Map(server.variables.map((variable) => [variable.name, variable.enum]));
  return templateParts(base, (name, value) => {
    const choices = allowed.get(name) ?? [];
    return choices.length === 0 || choices.includes(value);
  });
}

function pathParts({ path, parameters }: OperationDetail): readonly TemplatePart[] {
  const rooted = path === '' || path.startsWith('/') ? path : `/${path}`;
  const fields = new Map(parameters.filter((each) => each.in === 'path').map((each) => [each.name, each]));
  return templateParts(rooted, (name, value) => {
    return fields.get(name)?.allowReserved === true || !value.includes('/');
  });
}

function matchBoth(
  server: readonly TemplatePart[],
  path: readonly TemplatePart[],
  url: string,
): Omit<UrlMatch, 'server'> | undefined {
  const values = matchTemplate(joined(server, path), url);
  if (values === undefined) return undefined;
  const serverNames = namesOf(server);
  const named = (names: readonly string[], from: number) =>
    Object.fromEntries(names.map((name, index) => [name, values[from + index] ?? '']));
  return { serverVariables: named(serverNames, 0), path: named(namesOf(path), serverNames.length) };
}

function namesOf(parts: readonly TemplatePart[]): readonly string[] {
  return parts.flatMap((part) => ('name' in part ? [part.name] : []));
}

/** The text at the end of one and that at the beginning of the other are one text. */
function joined(server: readonly TemplatePart[], path: readonly TemplatePart[]): readonly TemplatePart[] {
  const last = server.at(-1);
  const [first, ...rest] = path;
  if (!last || !first || !('text' in last) || !('text' in first)) return [...server, ...path];
  return [...server.slice(0, -1), { text: last.text + first.text }, ...rest];
}

/** As many segments as the path has. */
function lastSegments(url: string, path: string): string {
  const count = (path.startsWith('/') ? path : `/${path}`).split('/').length - 1;
  const segments = withoutOrigin(url).split('/');
  return `/${segments.slice(-count).join('/')}`;
}
