import { percentDecode } from '../openapi/source/index.ts';
/** An address whose page shows a file, and the address of the file itself. */
export interface RawUrl {
  readonly url: string;
  /** What was changed, to follow "Using": "the raw form of this GitHub page". Absent where nothing was. */
  readonly note?: string;
}

/**
 * Turns the address of a page that shows a file (GitHub, Gist, GitLab) into the address of the file.
 *
 * @param url An absolute URL.
 * @returns The file's address; any other URL unchanged.
 * @example rawUrl(new URL('https://github.com/o/r/blob/main/api.yaml')).url // 'https://raw.githubusercontent.com/o/r/main/api.yaml'
 */
export function rawUrl(url: URL): RawUrl {
  return gitHub(url) ?? gist(url) ?? gitLab(url) ?? { url: url.href };
}

/**
 * Where the bytes of a raw address are asked for. GitLab lets other pages read a file through its API only.
 *
 * @example requestUrl('https://gitlab.com/g/p/-/raw/main/a.yaml') // 'https://gitlab.com/api/v4/projects/g%2Fp/repository/files/a.yaml/raw?ref=main'
 */
export function requestUrl(url: string): string {
  const { origin, pathname } = new URL(url);
  const file = gitLabFile(pathname, 'raw');
  const [, branch, name] = /^([^/]+)\/(.+)$/.exec(file?.path ?? '') ?? [];
  if (file === undefined || branch === undefined || name === undefined) return url;
  const [project, ref, path] = [file.project, branch, name].map((part) =>
    encodeURIComponent(percentDecode(part)),
  );
  return `${origin}/api/v4/projects/${project}/repository/files/${path}/raw?ref=${ref}`;
}

function gitHub(url: URL): RawUrl | undefined {
  if (url.hostname !== 'github.com' && url.hostname !== 'www.github.com') return undefined;
  const match = /^\/([^/]+\/[^/]+)\/(blob|blame|edit|raw)\/(.+)$/.exec(url.pathname);
  if (!match) return undefined;
  const [, repository, view, path] = match;
  return {
    url: `https://raw.githubusercontent.com/${repository}/${path}`,
    note: view === 'raw' ? 'the file behind this GitHub link' : 'the raw form of this GitHub page',
  };
}

function gist(url: URL): RawUrl | undefined {
  if (url.hostname !== 'gist.github.com') return undefined;
  const [, user, id = '', ...segments] = url.pathname.replace(/\/$/, '').split('/');
  const rest = segments.length === 0 ? undefined : segments.join('/');
  const isRevision = rest !== undefined && /^[0-9a-f]{40}$/.test(rest);
  if (user === undefined || user === '' || !/^[0-9a-f]{20,}$/.test(id)) return undefined;
  if (rest !== undefined && segments[0] !== 'raw' && !isRevision) return undefined;
  const path = rest === undefined ? 'raw' : rest.startsWith('raw') ? rest : `raw/${rest}`;
  return {
    url: `https://gist.githubusercontent.com/${user}/${id}/${path}`,
    note: rest?.startsWith('raw/') ? 'the file behind this Gist link' : 'the first file of this Gist',
  };
}

/** Any host: many run a GitLab of their own, and `/-/blob/` is its sign. */
function gitLab(url: URL): RawUrl | undefined {
  const file = gitLabFile(url.pathname, 'blob') ?? gitLabFile(url.pathname, 'blame');
  if (file === undefined) return undefined;
  return {
    url: `${url.origin}/${file.project}/-/raw/${file.path}`,
    note: 'the raw form of this GitLab page',
  };
}

/** GitLab keeps `-` for itself, so that the first one ends the project. */
function gitLabFile(
  pathname: string,
  view: string,
): { readonly project: string; readonly path: string } | undefined {
  const sign = `/-/${view}/`;
  const at = pathname.indexOf(sign);
  const found = { project: pathname.slice(1, at), path: pathname.slice(at + sign.length) };
  return at > 1 && found.path !== '' ? found : undefined;
}
