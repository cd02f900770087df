import { LARGEST_DOCUMENT } from '../../remote/limits.ts';
import { readText } from '../../remote/readText.ts';

export type ReadFile =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly title: string; readonly text: string; readonly nextStep: string };

/** Reads a chosen file as text; says what is wrong with one that is too large or not text. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > LARGEST_DOCUMENT) {
    return {
      ok: false,
      title: `${file.name} is too large`,
      text: `It has ${Math.round(file.size / 1024 / 1024)} MB; up to ${LARGEST_DOCUMENT / 1024 / 1024} MB can be opened.`,
      nextStep: 'Open a smaller document, for example one without the examples.',
    };
  }
  const text = readText(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined) {
    return {
      ok: false,
      title: `${file.name} is not a text file`,
      text: 'An OpenAPI document is YAML or JSON text, and this file is neither.',
      nextStep: 'Open the .yaml, .yml or .json file itself.',
    };
  }
  return { ok: true, name: file.name, text };
}
