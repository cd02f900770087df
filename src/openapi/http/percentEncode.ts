const lonelySurrogate = /\p{Surrogate}/gu;
const reserved = /%(?:3A|2F|3F|23|5B|5D|40|21|24|26|27|28|29|2A|2B|2C|3B|3D)/g;
const triple = /(%[0-9A-Fa-f]{2})/;

/**
 * Percent-encodes text as RFC 6570 §3.2.1 does: everything outside `A–Z a–z 0–9 - . _ ~` becomes UTF-8 triples.
 *
 * @param text Any text; a lone surrogate, which UTF-8 cannot write, becomes U+FFFD.
 * @param allowReserved `true` lets reserved characters and triples that are already there pass (`{+x}`).
 * @returns ASCII text.
 * @example percentEncode('a b&c') // 'a%20b%26c'
 */
export function percentEncode(text: string, allowReserved = false): string {
  if (!allowReserved) return encodeUnreserved(text);
  return text
    .split(triple)
    .map((piece, index) =>
      index % 2 === 1 ? piece : encodeUnreserved(piece).replace(reserved, decodeURIComponent),
    )
    .join('');
}

/** `encodeURIComponent` leaves five characters more than RFC 6570 does, and throws on lone surrogates. */
function encodeUnreserved(text: string): string {
  return encodeURIComponent(text.replace(lonelySurrogate, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
