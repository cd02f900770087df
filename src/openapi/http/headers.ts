/** A header line; names as written. */
export interface WireHeader {
  readonly name: string;
  readonly value: string;
}

/** Headers that frame a message: what they say, the rest of it says too. */
const framing = new Set(['host', 'content-type', 'content-length', 'transfer-encoding', 'connection']);

/** The headers but for those that only frame the message. */
export function withoutFraming(headers: readonly WireHeader[]): readonly WireHeader[] {
  return headers.filter(({ name }) => !framing.has(name.toLowerCase()));
}

/** The value of the first header of a name, in any case. */
export function headerOf(headers: readonly WireHeader[], name: string): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;
}

export function contentTypeOf(headers: readonly WireHeader[]): string | undefined {
  return headerOf(headers, 'Content-Type');
}
