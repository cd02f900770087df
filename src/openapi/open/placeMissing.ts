import { percentDecode } from '../source/percentDecode.ts';

/** A file, by the path it was picked, dropped or unpacked with. */
interface NamedPath {
  readonly path: string;
}

/** A file with the name under which references of the set find it. */
export interface FilledDocument<File extends NamedPath> {
  readonly uri: string;
  readonly file: File;
}

/**
 * Finds out which missing documents of a set some files are, so that they can be added to it. A file is a missing
 * document where the last parts of both paths agree, the more of them the better; files beside it are added too,
 * since it may refer to them in turn.
 *
 * @param files With `/` in their paths.
 * @param missing Names or addresses of the documents the set lacks, those referred to most first.
 * @param entry The name of the document the set starts from: files among which it is are another set, not an addition.
 * @returns `undefined` where no file is a missing document.
 * @example placeMissing([{ path: 'Pet.yaml' }], ['schemas/Pet.yaml'], 'api.yaml') // [{ uri: 'schemas/Pet.yaml', … }]
 */
export function placeMissing<File extends NamedPath>(
  files: readonly File[],
  missing: readonly string[],
  entry: string,
): readonly FilledDocument<File>[] | undefined {
  const filled = new Map<File, Match>();
  const taken = new Set<string>();
  for (const { file, match } of rankedMatches(files, missing)) {
    if (filled.has(file) || taken.has(match.uri)) continue;
    filled.set(file, match);
    taken.add(match.uri);
  }
  const [best] = filled.values();
  const entryName = lastSegment(entry);
  if (!best || files.some((file) => !filled.has(file) && lastSegment(file.path) === entryName)) {
    return undefined;
  }
  return files.flatMap((file) => {
    const uri = filled.get(file)?.uri ?? beside(file.path, best);
    return uri === undefined || (taken.has(uri) && !filled.has(file)) ? [] : [{ uri, file }];
  });
}

interface Match {
  readonly uri: string;
  /** How many of the last parts agree. */
  readonly length: number;
  /** The parts before them: of the file's path, and of the document's name. */
  readonly from: string;
  readonly to: string;
}

/** A folder can hold thousands of files, so that each is compared with what has its name only. */
function rankedMatches<File extends NamedPath>(files: readonly File[], missing: readonly string[]) {
  const named = byLastSegment(missing);
  const matches = files.flatMap((file) =>
    (named.get(lastSegment(file.path)) ?? []).flatMap((uri) => {
      const match = matchOf(file.path, uri);
      return match ? [{ file, match }] : [];
    }),
  );
  return matches.toSorted((one, other) => other.match.length - one.match.length);
}

/** Missing documents by the names that a file can have for them, in the order given. */
function byLastSegment(missing: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const uri of missing) {
    const written = lastSegment(withoutQuery(uri));
    for (const name of new Set([written, plainSegment(written)])) {
      const namesakes = named.get(name);
      if (namesakes) namesakes.push(uri);
      else named.set(name, [uri]);
    }
  }
  return named;
}

function matchOf(path: string, uri: string): Match | undefined {
  const here = path.split('/');
  const there = withoutQuery(uri).split('/');
  let length = 0;
  while (length < here.length && sameSegment(here.at(-1 - length), there.at(-1 - length))) length += 1;
  if (length === 0) return undefined;
  const before = (segments: readonly string[]) =>
    segments.slice(0, segments.length - length).map((each) => `${each}/`);
  return { uri, length, from: before(here).join(''), to: before(there).join('') };
}

/** References may percent-encode what a file name writes literally. */
function sameSegment(file: string | undefined, uri: string | undefined): boolean {
  return file !== undefined && uri !== undefined && (file === uri || file === plainSegment(uri));
}

function plainSegment(uri: string): string {
  return percentDecode(uri).normalize('NFC');
}

function withoutQuery(uri: string): string {
  return uri.replace(/[?#].*$/s, '');
}

/** The name of a file beside, or below, one that was placed. */
function beside(path: string, { from, to }: Match): string | undefined {
  return path.startsWith(from) ? to + path.slice(from.length) : undefined;
}

function lastSegment(path: string): string {
  return path.split('/').at(-1) ?? path;
}
