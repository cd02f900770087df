import { append } from '../source/append.ts';
import { parseListed } from '../source/json/brokenJson.ts';
import { percentDecode } from '../source/percentDecode.ts';
import { createLibrary, type Library } from '../workspace/library.ts';
import type { SourceDocument } from '../workspace/model.ts';
import { resolveUri } from '../workspace/uri.ts';
import { type Entry, referencesIn } from './findEntries.ts';

/** A file that took the name under which references look for it. */
export interface NameMatch {
  /** The name that it had. */
  readonly file: string;
  /** The name that it has now. */
  readonly uri: string;
  /** How the first reference writes it, without its fragment. */
  readonly reference: string;
}

/** The entries among files, by the names that the matches give some of them. */
export interface FoundEntries {
  readonly entries: readonly Entry[];
  readonly matches: readonly NameMatch[];
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
  const matcher = new Matcher(documents, references);
  // From the files that no other one names, so that each is looked for from where it is in the end.
  const referred = new Set(
    documents.flatMap(({ uri }) =>
      (references.get(uri) ?? []).map(fileName).filter((name) => name !== fileName(uri)),
    ),
  );
  for (const { uri } of documents) if (!referred.has(fileName(uri))) matcher.follow(uri);
  for (const { uri } of documents) matcher.follow(uri);
  return [...matcher.matches.values()];
}

class Matcher {
  readonly matches = new Map<string, NameMatch>();
  readonly #references: ReadonlyMap<string, readonly string[]>;
  readonly #named: ReadonlyMap<string, readonly string[]>;
  readonly #library: Library;
  /** Names that were given to files. */
  readonly #given = new Set<string>();
  /** Files that stay where they are: their references were read, or one finds them there. */
  readonly #kept = new Set<string>();
  readonly #followed = new Set<string>();

  constructor(documents: readonly SourceDocument[], references: ReadonlyMap<string, readonly string[]>) {
    this.#references = references;
    this.#named = byFileName(documents);
    this.#library = createLibrary({ entry: '', documents }, parseListed);
  }

  /** Reads the references of a file, then of those it refers to, each from where it is by then. */
  follow(start: string): void {
    const waiting = [start];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (this.#followed.has(file)) continue;
      this.#followed.add(file);
      this.#kept.add(file);
      append(waiting, this.#targetsOf(file));
    }
  }

  #targetsOf(file: string): readonly string[] {
    const from = this.matches.get(file)?.uri ?? file;
    const missing: { readonly uri: string; readonly reference: string }[] = [];
    const targets: string[] = [];
    for (const reference of this.#references.get(file) ?? []) {
      const uri = resolveUri(from, reference);
      const found = this.#library.find(uri);
      if (found !== undefined && !this.matches.has(found)) {
        this.#kept.add(found);
        targets.push(found);
      } else missing.push({ uri, reference });
    }
    return [...targets, ...missing.flatMap(({ uri, reference }) => this.#match(file, uri, reference) ?? [])];
  }

  /** The only file of that name, if it may take another one. */
  #match(file: string, uri: string, reference: string): string | undefined {
    const [candidate, ...others] = this.#named.get(fileName(uri)) ?? [];
    if (candidate === undefined || others.length > 0 || candidate === file) return undefined;
    if (this.#given.has(uri) || this.#kept.has(candidate) || this.matches.has(candidate)) return undefined;
    this.matches.set(candidate, { file: candidate, uri: percentDecode(uri), reference });
    this.#given.add(uri);
    return candidate;
  }
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
  // References may percent-encode what a file name writes literally.
  return percentDecode(path.slice(path.lastIndexOf('/') + 1));
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
