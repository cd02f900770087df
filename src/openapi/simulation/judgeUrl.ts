import { urlOf } from '../source/urlOf.ts';
import { shorten } from '../source/words.ts';
import type { CallbackUrl } from './simulation.ts';
import type { UrlPiece } from './urlPiece.ts';

type NoUrl = Extract<CallbackUrl, { kind: 'none' }>;

/**
 * Says why a substituted text is not a callback URL: empty, relative, another scheme, no proper host (README.md §readings).
 *
 * @param pieces What the text was made of, to name the value to blame.
 * @returns Nothing for an absolute http or https URL.
 * @example judgeUrl('/hook', []) // { kind: 'none', cause: 'relative', … }
 */
export function judgeUrl(text: string, pieces: readonly UrlPiece[]): NoUrl | undefined {
  const no = (cause: NoUrl['cause'], reason: string): NoUrl => ({
    kind: 'none',
    cause,
    reason: reason + blame(pieces),
    text,
  });
  const shown = `\`${shorten(text, LONGEST)}\``;
  const empty = emptyStart(pieces);
  if (text.trim() === '') return no('empty', empty ?? 'the result is empty');
  if (/^[\s\p{Cc}]/u.test(text)) return no('malformed', `${shown} starts with white space`);
  // `localhost:8080/x` looks like the scheme `localhost`, which is never meant.
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):(?!\d)/.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return no(
      'relative',
      `${empty === undefined ? '' : `${empty}, so `}${shown} is relative, and the specification does not say to what; start it with \`https://\``,
    );
  }
  if (scheme !== 'http' && scheme !== 'https')
    return no('not-http', `${shown} starts with \`${scheme}:\`, not with \`https://\``);
  const authority = /^[^:]*:\/\/([^/?#]*)/.exec(text)?.[1];
  if (authority === undefined || authority === '') return no('malformed', `${shown} names no host`);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  // URL parsers drop tabs and line breaks and read `\` as `/`, so they cannot be asked about these.
  if (/[\s\p{Cc}{}<>"|\\^`]/u.test(authority) || urlOf(`${scheme}://${authority}/`) === undefined) {
    return no('malformed', `\`${shorten(host, LONGEST)}\` in ${shown} is not a valid host`);
  }
  return undefined;
}

const LONGEST = 80;

/** A value that the URL would start with, if there were any of it. */
function emptyStart([first]: readonly UrlPiece[]): string | undefined {
  return first?.text === '' && first.noun !== undefined ? `${first.noun} is empty` : undefined;
}

function blame(pieces: readonly UrlPiece[]): string {
  const [first] = pieces.filter((piece) => piece.generated);
  return first === undefined ? '' : `; the value of \`${first.name}\` is generated, so type a real one`;
}
