import { sizeText } from '../../bytes/sizeText.ts';
import type { SourceDocument } from '../../openapi/index.ts';
import { relativePaths } from '../../openapi/open/index.ts';
import { LARGEST_DOCUMENT } from '../../remote/limits.ts';
import { readText } from '../../remote/readText.ts';
import type { PickedFile } from './pickedFiles.ts';

/** Why something cannot be opened, and what to do. */
export interface Refusal {
  readonly ok: false;
  readonly title: string;
  readonly text: string;
  readonly nextStep: string;
}

export type ReadFile = { readonly ok: true; readonly name: string; readonly text: string } | Refusal;

/** Reads a chosen file as text; reports one that is too large or not text. */
export async function readFile(file: PickedFile): Promise<ReadFile> {
  if (file.size > LARGEST_DOCUMENT) {
    return {
      ok: false,
      title: `${file.name} is too large`,
      text: `It has ${sizeText(file.size)}; up to ${sizeText(LARGEST_DOCUMENT)} can be opened.`,
      nextStep: 'Open a smaller document, for example one without the examples.',
    };
  }
  const bytes = await bytesOf(file);
  if (bytes === undefined) return unreadable(file);
  const text = readText(bytes);
  if (text === undefined) {
    return {
      ok: false,
      title: `${file.name} is not a text file`,
      text: 'An OpenAPI document is YAML or JSON text, and this file is neither.',
      nextStep: 'Open the .yaml, .yml or .json file itself, or a .zip with them.',
    };
  }
  return { ok: true, name: file.name, text };
}

export type ReadFiles =
  | {
      readonly ok: true;
      readonly documents: readonly SourceDocument[];
      /** Files that are not YAML or JSON text, or could not be read. */
      readonly left: number;
    }
  | Refusal;

/** Reads the files that can be documents, named relative to the folder they have in common. */
export async function readFiles(
  files: readonly PickedFile[],
  options: { readonly hidden?: boolean } = {},
): Promise<ReadFiles> {
  const placed = relativePaths(files, options);
  const size = placed.reduce((sum, { file }) => sum + file.size, 0);
  if (size > LARGEST_DOCUMENT) {
    return {
      ok: false,
      title: 'These files are too large together',
      text: `They have ${sizeText(size)}; up to ${sizeText(LARGEST_DOCUMENT)} can be opened.`,
      nextStep: 'Open the folder of one description only.',
    };
  }
  const documents: SourceDocument[] = [];
  for (const { path, file } of placed) {
    const bytes = await bytesOf(file);
    const text = bytes && readText(bytes);
    if (text !== undefined) documents.push({ uri: path, text });
  }
  if (documents.length === 0) {
    return {
      ok: false,
      title: 'No document to open',
      text: noneOf(files.length),
      nextStep: 'Open the `.yaml`, `.yml` or `.json` files, their folder or a `.zip` of it.',
    };
  }
  return { ok: true, documents, left: files.length - documents.length };
}

function noneOf(count: number): string {
  if (count === 0) return 'It is empty.';
  return count === 1 ? 'The file is not YAML or JSON.' : `None of the ${count} files is YAML or JSON.`;
}

/** The bytes of a file; `undefined` where the browser cannot read it: it is gone, locked or another user's. */
export function bytesOf(file: PickedFile): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return file.bytes().catch(() => undefined);
}

export function unreadable({ name }: PickedFile): Refusal {
  return {
    ok: false,
    title: `${name} could not be read`,
    text: 'It was moved, changed or deleted meanwhile, or the browser may not read it.',
    nextStep: 'Choose it again.',
  };
}
