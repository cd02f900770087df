/**
 * The files whose paths have all of these words, in any order and any case.
 *
 * @example matchingFiles(['a/Pet.yaml', 'a/Store.yaml'], 'pet a') // ['a/Pet.yaml']
 */
export function matchingFiles(uris: readonly string[], words: string): readonly string[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return uris;
  return uris.filter((uri) => {
    const path = uri.toLowerCase();
    return wanted.every((word) => path.includes(word));
  });
}
