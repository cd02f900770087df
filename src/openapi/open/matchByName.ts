import { parseSource } from '../source/parseSource.ts';
import { createLibrary } from '../workspace/library.ts';
import type { SourceDocument } from '../workspace/model.ts';
import { resolveUri } from '../workspace/uri.ts';
import { referencesIn } from './findEntries.ts';

/** A file that took the name under which references look for it. */
export interface NameMatch {
  /** The name that it had. */
  readonly file: string;
  /** The name that it has now. */
  readonly uri: string;
  /** How the first reference writes it, without its fragment. */
  readonly reference: string;
}

/**
 * Finds files for references that name none of them by path, by file name alone: files that were chosen one by one have
 * no folders, while references name some (`../common/events.yaml`). A file is only taken where no other has its name
 * and no reference read before finds it by its path.
 *
 * @param documents All files; those with folders in their names stay where they are found by path.
 * @returns One match for each file that gets another name, in the order found; other references stay unresolved.
 * @example matchByName([{ uri: 'api.yaml', text: '$ref: ../b/x.yaml#/A' }, { uri: 'x.yaml', text: '' }])
 *   // [{ file: 'x.yaml', uri: '../b/x.yaml', reference: '../b/x.yaml' }]
 */
export function matchByName(documents: readonly SourceDocument[]): readonly NameMatch[] {
  const references = new Map(documents.map(({ uri, text }) => [uri, referencesIn(text)]));
  const named = byFileName(documents);
  const library = createLibrary({ entry: '', documents }, parseSource);
  const matches = new Map<string, NameMatch>();
  const taken = new Set<string>();
  /** Files whose references were read, from where they were then: they stay there. */
  const placed = new Set<string>();
  const kept = new Set<string>();
  const placeFrom = (start: string): void => {
    const waiting = [start];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (placed.has(file)) continue;
      placed.add(file);
      const from = matches.get(file)?.uri ?? file;
      const missing: { readonly uri: string; readonly reference: string }[] = [];
      for (const reference of references.get(file) ?? []) {
        const uri = resolveUri(from, reference);
        const found = library.find(uri);
        if (found !== undefined && !matches.has(found)) {
          // Whatever else asks for it: it stays where this reference finds it.
          kept.add(found);
          waiting.push(found);
        } else if (!taken.has(uri)) missing.push({ uri, reference });
      }
      for (const { uri, reference } of missing) {
        const target = match(file, uri, reference);
        if (target !== undefined) waiting.push(target);
      }
    }
  };
  /** The only file of that name, if nothing was found in its place before. */
  function match(file: string, uri: string, reference: string): string | undefined {
    const [candidate, ...others] = named.get(fileName(uri)) ?? [];
    if (candidate === undefined || others.length > 0 || candidate === file) return undefined;
    if (taken.has(uri) || placed.has(candidate) || kept.has(candidate) || matches.has(candidate))
      return undefined;
    matches.set(candidate, { file: candidate, uri, reference });
    taken.add(uri);
    return candidate;
  }
  // From the files that no other one names, so that each is looked for from where it is in the end.
  const referred = new Set(
    documents.flatMap(({ uri }) =>
      (references.get(uri) ?? []).map(fileName).filter((name) => name !== fileName(uri)),
    ),
  );
  for (const { uri } of documents) if (!referred.has(fileName(uri))) placeFrom(uri);
  for (const { uri } of documents) placeFrom(uri);
  return [...matches.values()];
}

/** Those without a folder in their names: where a folder was opened, paths are what they are. */
function byFileName(documents: readonly SourceDocument[]): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const { uri } of documents) {
    if (uri.includes('/')) continue;
    const known = named.get(fileName(uri));
    if (known) known.push(uri);
    else named.set(fileName(uri), [uri]);
  }
  return named;
}

function fileName(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The documents under the names that they were matched to.
 *
 * @example renamed([{ uri: 'x.yaml', text }], [{ file: 'x.yaml', uri: '../b/x.yaml', … }])[0]?.uri // '../b/x.yaml'
 */
export function renamed(
  documents: readonly SourceDocument[],
  matches: readonly NameMatch[],
): readonly SourceDocument[] {
  const names = new Map(matches.map(({ file, uri }) => [file, uri]));
  return documents.map((each) => ({ ...each, uri: names.get(each.uri) ?? each.uri }));
}
