/** A file by the path it was picked, dropped or unpacked with. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** What the file pickers show. */
export const DOCUMENT_TYPES =
  '.yaml,.yml,.json,.txt,.md,.zip,application/json,application/yaml,application/zip,text/plain';

/** Takes the files out of an input, so that the same ones can be chosen again after they changed on disk. */
export function pickedFiles(input: HTMLInputElement): readonly PickedFile[] {
  const files = [...(input.files ?? [])];
  input.value = '';
  return files.map((file) => pickedFile(file, file.webkitRelativePath || file.name));
}

export function pickedFile(file: File, name = file.name): PickedFile {
  return { name, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}
