/**
 * What to call a document where its whole address would not fit: an address is told from the folder of the entry on.
 *
 * @example shortName('https://a.example/v1/schemas/Pet.yaml', 'https://a.example/v1/api.yaml') // 'schemas/Pet.yaml'
 */
export function shortName(uri: string, entry: string): string {
  if (!/^https?:\/\//.test(uri)) return uri;
  const folder = entry.slice(0, entry.replace(/[?#].*$/s, '').lastIndexOf('/') + 1);
  const near = folder !== '' && uri.startsWith(folder) ? uri.slice(folder.length) : uri;
  return near === '' ? uri : near.replace(/^https?:\/\//, '');
}
