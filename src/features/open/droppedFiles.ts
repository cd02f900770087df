import { isNeverRead } from '../../openapi/open/index.ts';
import { type Dropped, type PickedFile, pickedFile } from './pickedFiles.ts';

/** No description has so many files; a home folder dropped by mistake does. */
const MOST_FILES = 20_000;

/**
 * The files that were dropped, those inside dropped folders among them. Hidden folders come last; those of version
 * control and `node_modules` are not looked into. What cannot be read (a link to nowhere, another user's folder) is
 * left out.
 */
export async function droppedFiles({ entries, files }: Dropped): Promise<readonly PickedFile[]> {
  if (!entries.some((entry) => entry.isDirectory)) return files.map((file) => pickedFile(file));
  return filesUnder(entries);
}

async function filesUnder(entries: readonly FileSystemEntry[]): Promise<readonly PickedFile[]> {
  const found: PickedFile[] = [];
  const waiting = [...entries];
  const hidden: FileSystemEntry[] = [];
  const next = () => waiting.shift() ?? hidden.shift();
  for (let entry = next(); entry && found.length < MOST_FILES; entry = next()) {
    if (isFile(entry)) {
      const file = await fileOf(entry).catch(() => undefined);
      if (file) found.push(pickedFile(file, entry.fullPath.replace(/^\//, '')));
    } else if (isFolder(entry) && !isNeverRead(entry.name)) {
      const children = await childrenOf(entry).catch(() => []);
      // A spread would put each child on the stack.
      for (const child of children) (isHidden(child) ? hidden : waiting).push(child);
    }
  }
  return found;
}

function isHidden({ fullPath }: FileSystemEntry): boolean {
  return fullPath.includes('/.');
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((done, fail) => entry.file(done, fail));
}

/** Browsers give a folder's contents in pieces; the last one is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (piece.length === 0) return children;
    children.push(...piece);
  }
}
