/** Documents larger than this are refused with a message instead of freezing the page. */
export const LARGEST_FILE = 64 * 1024 * 1024;

export type ReadFile =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly title: string; readonly text: string; readonly nextStep: string };

/** Reads the first of the chosen files as text; says what is wrong with one that is too large or not text. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > LARGEST_FILE) {
    return {
      ok: false,
      title: `${file.name} is too large`,
      text: `It has ${Math.round(file.size / 1024 / 1024)} MB; up to ${LARGEST_FILE / 1024 / 1024} MB can be opened.`,
      nextStep: 'Open a smaller document, for example one without the examples.',
    };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decode(bytes);
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

function decode(bytes: Uint8Array): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
