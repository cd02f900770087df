/**
 * Short names for documents: the file's name, with as much of its folders as tells it from the others.
 *
 * @returns In the order given.
 * @example tabLabels(['api.yaml', 'a/Pet.yaml', 'b/Pet.yaml']) // ['api.yaml', 'a/Pet.yaml', 'b/Pet.yaml']
 */
export function tabLabels(uris: readonly string[]): readonly string[] {
  const paths = uris.map((uri) => uri.replace(/[?#].*$/s, '').split('/'));
  const lengths = paths.map(() => 1);
  const label = (index: number) => paths[index]?.slice(-(lengths[index] ?? 1)).join('/') ?? '';
  for (let changed = true; changed; ) {
    changed = false;
    const byLabel = new Map<string, number[]>();
    for (const index of paths.keys()) {
      const known = byLabel.get(label(index));
      if (known) known.push(index);
      else byLabel.set(label(index), [index]);
    }
    for (const same of byLabel.values()) {
      if (same.length < 2) continue;
      for (const index of same) {
        const length = lengths[index] ?? 1;
        if (length >= (paths[index]?.length ?? 1)) continue;
        lengths[index] = length + 1;
        changed = true;
      }
    }
  }
  return paths.map((_, index) => label(index));
}
