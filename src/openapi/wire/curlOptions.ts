/** What an option of cURL does to the request, as far as it matters here. */
type CurlEffect =
  | 'method'
  | 'header'
  | 'data'
  | 'data-raw'
  | 'data-urlencode'
  | 'json'
  | 'form'
  | 'form-string'
  | 'get'
  | 'head'
  | 'user'
  | 'bearer'
  | 'cookie'
  | 'url'
  | 'url-query'
  | 'agent'
  | 'referer'
  | 'upload'
  | 'next'
  /** Says how to send or show, not what. */
  | 'harmless'
  /** The same, with a value. */
  | 'harmless-value';

/** By long name; those that take a value are the ones whose effect needs one. */
const longOptions: Readonly<Record<string, CurlEffect>> = {
  request: 'method',
  header: 'header',
  data: 'data',
  'data-ascii': 'data',
  'data-binary': 'data',
  'data-raw': 'data-raw',
  'data-urlencode': 'data-urlencode',
  json: 'json',
  form: 'form',
  'form-string': 'form-string',
  get: 'get',
  head: 'head',
  user: 'user',
  'oauth2-bearer': 'bearer',
  cookie: 'cookie',
  url: 'url',
  'url-query': 'url-query',
  'user-agent': 'agent',
  referer: 'referer',
  'upload-file': 'upload',
  next: 'next',
  ...named('harmless', [
    'basic compressed fail fail-with-body globoff http1.0 http1.1 http2 http2-prior-knowledge http3 include',
    'insecure ipv4 ipv6 location location-trusted no-buffer no-keepalive no-progress-meter no-sessionid parallel',
    'path-as-is progress-bar remote-header-name remote-name remote-time show-error show-headers silent ssl',
    'ssl-no-revoke tcp-nodelay tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding verbose',
  ]),
  ...named('harmless-value', [
    'cacert capath cert cert-type ciphers config connect-timeout connect-to cookie-jar dump-header interface',
    'key key-type limit-rate max-filesize max-redirs max-time noproxy output output-dir pass proxy proxy-user range',
    'request-target resolve retry retry-delay retry-max-time speed-limit speed-time stderr time-cond trace',
    'trace-ascii unix-socket write-out expect100-timeout keepalive-time aws-sigv4 proto proto-redir',
  ]),
};

const shortOptions: Readonly<Record<string, string>> = {
  ...{ X: 'request', H: 'header', d: 'data', F: 'form', G: 'get', I: 'head', u: 'user', b: 'cookie' },
  ...{ A: 'user-agent', e: 'referer', T: 'upload-file', ':': 'next' },
  ...{ s: 'silent', S: 'show-error', k: 'insecure', L: 'location', i: 'include', v: 'verbose', f: 'fail' },
  ...{ g: 'globoff', '#': 'progress-bar', N: 'no-buffer', O: 'remote-name', J: 'remote-header-name' },
  ...{ R: 'remote-time', Z: 'parallel', '0': 'http1.0', '1': 'tlsv1', '4': 'ipv4', '6': 'ipv6' },
  ...{ o: 'output', x: 'proxy', m: 'max-time', c: 'cookie-jar', w: 'write-out', D: 'dump-header', E: 'cert' },
  ...{ K: 'config', r: 'range', U: 'proxy-user', y: 'speed-time', Y: 'speed-limit', z: 'time-cond' },
};

const withoutValue: ReadonlySet<CurlEffect> = new Set(['get', 'head', 'next', 'harmless']);

/** An option of a command with its value. */
export interface CurlOption {
  readonly effect: CurlEffect | 'unknown';
  /** As written, with its dashes. */
  readonly name: string;
  readonly value: string;
}

/** A word that is not an option: the URL. */
export interface CurlWord {
  readonly effect: 'word';
  readonly value: string;
}

/**
 * Reads the words after `curl` as its command line does: long options, short ones together (`-sXPOST`), values apart or
 * attached. `--name=value` is read too, though cURL does not.
 *
 * @example curlOptions(['-sXPOST', 'https://a.example']).at(-1) // { effect: 'word', value: 'https://a.example' }
 */
export function curlOptions(words: readonly string[]): readonly (CurlOption | CurlWord)[] {
  const found: (CurlOption | CurlWord)[] = [];
  // From the end, since taking the first of many words moves all others.
  const waiting = words.toReversed();
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    if (word.startsWith('--') && word.length > 2) found.push(longOption(word, waiting));
    else if (/^-[^-]/.test(word)) addShortOptions(found, word.slice(1), waiting);
    else found.push({ effect: 'word', value: word });
  }
  return found;
}

function longOption(word: string, waiting: string[]): CurlOption {
  const [, name = '', attached] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
  const effect = effectOf(name);
  const takes = effect !== 'unknown' && !withoutValue.has(effect);
  return { effect, name: `--${name}`, value: attached ?? (takes ? (waiting.pop() ?? '') : '') };
}

function addShortOptions(found: (CurlOption | CurlWord)[], letters: string, waiting: string[]): void {
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters.charAt(at);
    const effect = effectOf(Object.hasOwn(shortOptions, letter) ? (shortOptions[letter] ?? '') : '');
    const rest = letters.slice(at + 1);
    if (effect !== 'unknown' && !withoutValue.has(effect)) {
      found.push({ effect, name: `-${letter}`, value: rest === '' ? (waiting.pop() ?? '') : rest });
      return;
    }
    found.push({ effect, name: `-${letter}`, value: '' });
  }
}

/** `--no-…` turns an option off, which is harmless where the option is. */
function effectOf(name: string): CurlEffect | 'unknown' {
  if (Object.hasOwn(longOptions, name)) return longOptions[name] ?? 'unknown';
  return /^no-/.test(name) && Object.hasOwn(longOptions, name.slice(3)) ? 'harmless' : 'unknown';
}

function named(effect: CurlEffect, lists: readonly string[]): Record<string, CurlEffect> {
  return Object.fromEntries(lists.flatMap((list) => list.split(' ')).map((name) => [name, effect]));
}
