/** A file as a folder picker or an archive names it. */
export interface NamedFile {
  readonly name: string;
}

/** A file with the name it has in its set. */
export interface PlacedFile<File extends NamedFile> {
  readonly path: string;
  readonly file: File;
}

/**
 * Chooses the files that can be documents, and names them as references between them do: relative to the folder they
 * have in common, with `/`, without `.` and `..`.
 *
 * Left out: everything that is not YAML or JSON by its ending, hidden files and folders, `__MACOSX` (what macOS adds
 * to archives) and `node_modules`. Of several files of one name the first counts.
 *
 * @param files With the path a folder picker or archive gives, `\` as well as `/`.
 * @param hidden Whether hidden folders count too, as `.gitbook/assets` of GitBook; those of version control never do.
 * @returns In the order given.
 * @example relativePaths([{ name: 'api/openapi.yaml' }, { name: 'api/.git/x.json' }])[0]?.path // 'openapi.yaml'
 */
export function relativePaths<File extends NamedFile>(
  files: readonly File[],
  { hidden = false }: { readonly hidden?: boolean } = {},
): readonly PlacedFile<File>[] {
  const placed = files
    .map((file) => ({ segments: segmentsOf(file.name), file }))
    .filter(({ segments }) => isDocument(segments) && (hidden || !segments.some(isHidden)));
  const common = commonFolder(placed.map(({ segments }) => segments));
  const seen = new Set<string>();
  return placed.flatMap(({ segments, file }) => {
    const path = segments.slice(common).join('/');
    if (seen.has(path)) return [];
    seen.add(path);
    return [{ path, file }];
  });
}

/**
 * Whether a file's name says that it is YAML or JSON; it may be in a hidden folder.
 *
 * @example isDocumentName('.gitbook/assets/api.yaml') // true
 */
export function isDocumentName(name: string): boolean {
  return isDocument(segmentsOf(name));
}

/** macOS writes accents as characters of their own, which references do not. */
function segmentsOf(name: string): readonly string[] {
  const kept: string[] = [];
  for (const segment of name.normalize('NFC').split(/[/\\]+/)) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.' && !/^[A-Za-z]:$/.test(segment)) kept.push(segment);
  }
  return kept;
}

function isDocument(segments: readonly string[]): boolean {
  const name = segments.at(-1) ?? '';
  return !segments.some(isNeverRead) && !isHidden(name) && /\.(?:ya?ml|json[c5]?)$/i.test(name);
}

function isHidden(segment: string): boolean {
  return segment.startsWith('.');
}

/**
 * Whether a folder never holds a description of one's own: version control, installed packages, what macOS adds.
 *
 * @example isNeverRead('.git') // true
 */
export function isNeverRead(folder: string): boolean {
  return /^(?:\.git|\.hg|\.svn|node_modules|__MACOSX)$/.test(folder);
}

/** How many folders all files are in. */
function commonFolder(paths: readonly (readonly string[])[]): number {
  const [first = []] = paths;
  let count = 0;
  while (
    count < first.length - 1 &&
    paths.every((each) => each.length > count + 1 && each[count] === first[count])
  ) {
    count += 1;
  }
  return count;
}
