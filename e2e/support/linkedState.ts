import { inflateRawSync } from 'node:zlib';

/** What a link of the present format packs, as JSON. */
export function linkedState(address: string): string {
  const packed = /#cb1\.[^.]*\.[^.]*\.([\w-]+)$/.exec(address)?.[1];
  return packed === undefined ? '' : inflateRawSync(Buffer.from(packed, 'base64url')).toString();
}
