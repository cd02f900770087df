/** A file by the path it was picked, dropped or unpacked with. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** What was dropped; folders among it are not read yet. */
export interface Dropped {
  readonly entries: readonly FileSystemEntry[];
  readonly files: readonly File[];
}

/** What a drop brings. Call it while the drop is handled: the browser empties the transfer afterwards. */
export function takeDropped(transfer: DataTransfer): Dropped {
  return {
    entries: [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []),
    files: [...transfer.files],
  };
}

/** What the file pickers show. */
export const DOCUMENT_TYPES =
  '.yaml,.yml,.json,.txt,.md,.zip,.svg,.png,application/json,application/yaml,application/zip,text/plain';

/** Takes the files out of an input, so that the same ones can be chosen again after they changed on disk. */
export function pickedFiles(input: HTMLInputElement): readonly PickedFile[] {
  const files = [...(input.files ?? [])];
  input.value = '';
  return files.map((file) => pickedFile(file, file.webkitRelativePath || file.name));
}

export function pickedFile(file: File, name = file.name): PickedFile {
  return { name, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}
