/** What a build consists of, as the browser asks for it; `''` is the page itself. */
export interface Precache {
  /** Changes with every change of any file. */
  readonly version: string;
  readonly files: readonly string[];
}

export interface ServedAnswer {
  /** `cache` for files that carry a hash of their content in their name; everything else asks the network first. */
  readonly from: 'cache' | 'network';
  readonly file: string;
}

/**
 * How a request is answered.
 *
 * @param scope The address of the folder the page is in, with a final slash.
 * @returns Nothing for whatever is not a file of a build: the browser goes on by itself.
 */
export function answerFrom(
  request: Pick<Request, 'method' | 'url'>,
  scope: string,
  files: readonly string[],
): ServedAnswer | undefined {
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return undefined;
  const [path = ''] = request.url.slice(scope.length).split(/[?#]/, 1);
  const file = path === 'index.html' ? '' : path;
  // A page of another version than this worker still loads its parts, which may be in the cache of its own.
  if (!files.includes(file) && !isHashed(file)) return undefined;
  return { from: isHashed(file) ? 'cache' : 'network', file };
}

/** Vite names built files after their content; files in `public` keep their names. */
export function isHashed(file: string): boolean {
  return file.startsWith('assets/');
}

/** Several copies of the page can be on one host, so the caches are named after the folder, too. */
export function cacheNames(scope: string, version: string) {
  const prefix = `callback-explorer ${scope} `;
  const current = prefix + version;
  return { current, isOld: (name: string) => name.startsWith(prefix) && name !== current };
}
