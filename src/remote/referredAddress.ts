import type { ReferredDocument } from '../openapi/open/index.ts';
import { urlOf } from '../openapi/source/index.ts';

/**
 * Where a document that is referred to can be, the place meant first. A reference is relative to the `$self` of the
 * document that has it (OpenAPI Object, 3.2), else to where that document was found in the end (RFC 3986 §5.1.3); a
 * `$self` often names a place that is not public, so the file beside it counts, too.
 *
 * The document keeps the name that the reference gives it, which may be neither: by that name references find it.
 *
 * @param foundAt The address a document was found at, by name.
 * @example referredAddresses({ uri: 'https://x.example/b.yaml', reference: { from: 'https://x.example/a.yaml', document: 'b.yaml' }, … }, (name) => name) // ['https://x.example/b.yaml']
 */
export function referredAddresses(
  { uri, reference }: Pick<ReferredDocument, 'uri' | 'reference'>,
  foundAt: (name: string) => string,
): readonly string[] {
  if (!reference) return [uri];
  const { from, self, document } = reference;
  const beside = baseOf(foundAt(from));
  const bases = self === undefined ? [beside] : [resolve(self, beside), beside];
  return [...new Set(bases.map((base) => resolve(document, base)))];
}

/** The first file of a Gist is at `…/raw`, the others at `…/raw/NAME`. */
function baseOf(address: string): string {
  return /^https:\/\/gist\.githubusercontent\.com\/[^/]+\/[^/]+\/raw(\/[0-9a-f]{40})?$/.test(address)
    ? `${address}/`
    : address;
}

function resolve(reference: string, base: string): string {
  return urlOf(reference, base)?.href ?? reference;
}
