/** The part of an address that may be a link: `#/…` is a place in a document, as others write it, and not ours. */
export function linkFragment({ hash }: Pick<Location, 'hash'>): string {
  return hash.startsWith('#/') ? '' : hash.slice(1);
}
