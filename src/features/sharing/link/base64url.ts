/** Bytes as base64url without padding (RFC 4648 §5): nothing that a browser or a chat would escape. */
export function toBase64url(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // In chunks (of whole base64 groups), because an argument list has a length limit.
  for (let index = 0; index < bytes.length; index += 0x6000) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(index, index + 0x6000))));
  }
  return pieces.join('').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes, or `undefined` for text that is not base64url. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1 || !/^[\w-]*$/.test(text)) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
