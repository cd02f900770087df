/** A piece of the substituted URL: literal text of the key, or an inserted value. */
export interface UrlPiece {
  readonly inserted: boolean;
  readonly text: string;
  /** Offset in the URL. */
  readonly start: number;
  /** The expression without braces, or the literal itself. */
  readonly name: string;
  readonly generated: boolean;
  /** What an inserted value is called: "the query parameter `id`". */
  readonly noun?: string;
}

export type UrlPosition = 'start' | 'authority' | 'path' | 'query' | 'fragment';

/** Tells where in a growing URL the next text goes. Each character is looked at once. */
export interface UrlFollower {
  readonly position: () => UrlPosition;
  readonly add: (text: string) => void;
}

/**
 * Follows a URL from its beginning (RFC 3986 §3). `start` covers everything before the host begins, where a value
 * decides the rest of the URL; what begins with no scheme stays there.
 *
 * @example const url = followUrl(); url.add('https://a.example/x?y='); url.position() // 'query'
 */
export function followUrl(): UrlFollower {
  let state: UrlPosition | 'slash' | 'relative' = 'start';
  let before = '';
  const read = (character: string): void => {
    if (character === '#') state = 'fragment';
    else if (character === '?' && state !== 'fragment') state = 'query';
    else if (character === '/') state = afterSlash(state, before);
    else if (state === 'slash') state = 'relative';
    before = character;
  };
  return {
    position: () => (state === 'slash' || state === 'relative' ? 'start' : state),
    add: (text) => {
      for (const character of text) read(character);
    },
  };
}

/** The first slash begins `://`, or there is no scheme. */
function afterSlash(
  state: UrlPosition | 'slash' | 'relative',
  before: string,
): UrlPosition | 'slash' | 'relative' {
  if (state === 'start') return before === ':' ? 'slash' : 'relative';
  if (state === 'slash') return 'authority';
  return state === 'authority' ? 'path' : state;
}
