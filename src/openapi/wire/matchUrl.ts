import type { OperationDetail, ServerDetail } from '../exchange/detail.ts';
import { serverUrl } from '../exchange/servers.ts';

/** What a request's URL says about an operation. */
export interface UrlMatch {
  /** Absent where the URL is at none of the operation's servers. */
  readonly server?: number;
  readonly serverVariables: Readonly<Record<string, string>>;
  /** Path parameters as the path writes them. */
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
 * @example matchUrl(detail, 'https://a.example/streams/7') // { server: 0, serverVariables: {}, path: { id: '7' } }
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

/** A part of a template: text, or a name whose value may be any text that `allows` accepts. */
export type TemplatePart =
  | { readonly text: string }
  | { readonly name: string; readonly allows: (value: string) => boolean };

/**
 * Splits `/a/{id}` at its names.
 *
 * @example templateParts('/a/{id}', () => true).length // 2
 */
export function templateParts(
  template: string,
  allows: (name: string, value: string) => boolean,
): readonly TemplatePart[] {
  return template.split(/(\{[^{}]*\})/).flatMap((piece, index): readonly TemplatePart[] => {
    if (index % 2 === 0) return piece === '' ? [] : [{ text: piece }];
    const name = piece.slice(1, -1);
    return [{ name, allows: (value) => allows(name, value) }];
  });
}

/**
 * Matches a text with a template in one pass: each value ends where the text after it is first found, the last one at
 * the end. No expression is built, since templates come from documents, and some make expressions run for ever.
 *
 * @returns The values in the order of the names.
 * @example matchTemplate(templateParts('/a/{id}', () => true), '/a/7') // ['7']
 */
export function matchTemplate(parts: readonly TemplatePart[], text: string): readonly string[] | undefined {
  const values: string[] = [];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if ('text' in part) {
      if (!text.startsWith(part.text, at)) return undefined;
      at += part.text.length;
      continue;
    }
    const end = endOfValue(text, at, parts[index + 1], index + 2 >= parts.length);
    if (end === undefined) return undefined;
    const value = text.slice(at, end);
    if (!part.allows(value)) return undefined;
    values.push(value);
    at = end;
  }
  return at === text.length ? values : undefined;
}

/** A name right after another leaves that one empty. */
function endOfValue(
  text: string,
  at: number,
  next: TemplatePart | undefined,
  isLast: boolean,
): number | undefined {
  if (next === undefined) return text.length;
  if (!('text' in next)) return at;
  const found = isLast ? text.length - next.text.length : text.indexOf(next.text, at);
  return found < at ? undefined : found;
}
