import type { Range } from '../source/range.ts';
import { listed, shorten } from '../source/words.ts';
import { inspectInserted } from './insertedText.ts';
import { sentUrl } from './sentUrl.ts';
import type { UrlNote } from './simulation.ts';
import { followUrl, type UrlPiece, type UrlPosition } from './urlPiece.ts';

/**
 * What a reader should know about a URL that came out of a key: values that change it or need encoding, a second `?`,
 * `//` at a joint, text after `#`, what a client sends instead, generated values. The URL itself stays as the key makes it.
 *
 * @param url An absolute URL. @param pieces What it was made of, in order.
 * @example urlNotes('https://a.example/?x=1?y', pieces) // [{ code: 'double-query', … }]
 */
export function urlNotes(url: string, pieces: readonly UrlPiece[]): readonly UrlNote[] {
  return [
    ...encodingNotes(pieces),
    ...doubleQuery(pieces),
    ...doubleSlashes(pieces),
    ...afterFragment(url, pieces),
    ...sentOtherwise(url),
    ...generated(pieces),
  ];
}

function encodingNotes(pieces: readonly UrlPiece[]): readonly UrlNote[] {
  const written: string[] = [];
  const encodedUrl = followUrl();
  const found: Omit<UrlNote, 'encodedUrl'>[] = [];
  for (const piece of pieces) {
    // Literal text is the author's own URL: its delimiters mean what they say. So does a value that starts the URL.
    const position = encodedUrl.position();
    const text = inspectInserted(piece.text, piece.inserted ? position : literalPosition(position));
    const range = rangeOf(piece);
    const what = piece.inserted ? `the value of \`${piece.name}\`` : 'the key';
    if (text.changing.length > 0) {
      const message = `${what} holds ${list(text.changing)}, which changes the URL here${text.encoded === piece.text ? '' : `; encoded it is \`${text.encoded}\``}`;
      found.push({ code: 'changes-url', message, range });
    }
    if (text.illegal.length > 0) {
      const message = `${what} holds ${list(text.illegal)}, which a URL can contain only percent-encoded: \`${text.encoded}\``;
      found.push({ code: 'needs-encoding', message, range });
    }
    written.push(text.encoded);
    encodedUrl.add(text.encoded);
  }
  const whole = written.join('');
  return found.map((note) => ({ ...note, encodedUrl: whole }));
}

/** A literal is inspected as if it began the URL; only its host, if it still is in one, is left alone. */
function literalPosition(position: UrlPosition): 'start' | 'authority' | 'fragment' {
  return position === 'start' || position === 'authority' ? position : 'fragment';
}

function doubleQuery(pieces: readonly UrlPiece[]): readonly UrlNote[] {
  const before = followUrl();
  for (const piece of pieces) {
    const offset = piece.text.indexOf('?');
    if (!piece.inserted && offset >= 0 && before.position() === 'query') {
      const start = piece.start + offset;
      const message =
        'the text before already has a query, so this `?` is part of it; a query continues with `&`';
      return [{ code: 'double-query', message, range: { start, end: start + 1 } }];
    }
    before.add(piece.text);
  }
  return [];
}

function doubleSlashes(pieces: readonly UrlPiece[]): readonly UrlNote[] {
  const notes: UrlNote[] = [];
  const before = followUrl();
  let endsInSlash = false;
  for (const piece of pieces) {
    if (endsInSlash && piece.text.startsWith('/') && before.position() === 'path') {
      const message =
        'two slashes meet here: the text before ends with `/` and the text after starts with one';
      notes.push({ code: 'double-slash', message, range: { start: piece.start - 1, end: piece.start + 1 } });
    }
    before.add(piece.text);
    if (piece.text !== '') endsInSlash = piece.text.endsWith('/');
  }
  return notes;
}

function afterFragment(url: string, pieces: readonly UrlPiece[]): readonly UrlNote[] {
  const hash = url.indexOf('#');
  if (hash < 0) return [];
  const holder = pieces.find((piece) => piece.start <= hash && hash < piece.start + piece.text.length);
  const end = (holder?.start ?? 0) + (holder?.text.length ?? 0);
  const swallowed = url.slice(end);
  const message =
    swallowed === ''
      ? `\`${url.slice(hash)}\` is a fragment, which is never sent`
      : `\`#\` starts a fragment, which is never sent, so \`${swallowed}\` is never sent either`;
  return [{ code: 'after-fragment', message, range: { start: hash, end: url.length } }];
}

const LONGEST_URL = 300;

/** The URL stays as the key makes it; receivers that are told of it, and clients, may have another one in mind. */
function sentOtherwise(url: string): readonly UrlNote[] {
  const sent = sentUrl(url);
  if (sent === undefined) return [];
  const shown = shorten(sent.url, LONGEST_URL);
  return [{ code: 'sent-otherwise', message: `a client sends \`${shown}\`: it ${listed(sent.changes)}` }];
}

function generated(pieces: readonly UrlPiece[]): readonly UrlNote[] {
  return pieces
    .filter((piece) => piece.generated)
    .map((piece) => ({
      code: 'generated',
      message: `the value of \`${piece.name}\` is generated: the document gives no example`,
      range: rangeOf(piece),
    }));
}

function rangeOf(piece: UrlPiece): Range {
  return { start: piece.start, end: piece.start + piece.text.length };
}

function list(characters: readonly string[]): string {
  return characters.map(charName).join(', ');
}

function charName(character: string): string {
  if (character === ' ') return 'a space';
  if (character === '\n' || character === '\r') return 'a line break';
  return /^\p{Cc}$/u.test(character) ? 'a control character' : `\`${character}\``;
}
