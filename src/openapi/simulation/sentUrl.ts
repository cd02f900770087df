import { urlOf } from '../source/urlOf.ts';
/** The URL that a client sends, where it changes the given one. */
export interface SentUrl {
  readonly url: string;
  /** What it changes, each to follow "a client". */
  readonly changes: readonly string[];
}

/**
 * Says what a client sends where that is another URL than the one it was given (URL Standard, URL parsing): tabs and line
 * breaks are taken out, `\` is read as `/`, dot segments are resolved, and the host is written in its one form.
 *
 * What is percent-encoded, the `/` of an empty path and a fragment are not counted.
 *
 * @param url An absolute http or https URL.
 * @returns `undefined` where the URL is sent unchanged.
 * @example sentUrl('https://A.example/a/../b')
 *   // { url: 'https://a.example/b', changes: ['writes the host as `a.example`', 'resolves `.` and `..`'] }
 */
export function sentUrl(url: string): SentUrl | undefined {
  const sent = urlOf(url);
  if (sent === undefined) return undefined;
  const { href, hash, host } = sent;
  const withoutBreaks = url.replace(/[\t\n\r]/g, '');
  const kept = withoutBlankEnd(withoutBreaks);
  const [address = ''] = kept.split(/[?#]/, 1);
  const [, authority = '', path = ''] = /^[^/\\]*[/\\]{2}([^/\\]*)([\s\S]*)$/.exec(address) ?? [];
  const written = authority.slice(authority.lastIndexOf('@') + 1);
  const changes = [
    ...(withoutBreaks === url ? [] : ['leaves out tabs and line breaks']),
    ...(kept === withoutBreaks ? [] : ['leaves out the space at the end']),
    ...(path.includes('\\') ? ['reads `\\` as `/`'] : []),
    ...(path.split(/[/\\]/).some(isDots) ? ['resolves `.` and `..`'] : []),
    ...(written === host ? [] : [`writes the host as \`${host}\``]),
  ];
  return changes.length === 0 ? undefined : { url: href.slice(0, href.length - hash.length), changes };
}

function isDots(segment: string): boolean {
  return /^(?:\.|%2e){1,2}$/i.test(segment);
}

/** Without spaces and control characters at the end, which a client drops. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return text.slice(0, end);
}
