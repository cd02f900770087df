import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The text of a bundled document, to paste it as a user would paste their own. */
export function exampleText(file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../src/examples/${file}`, import.meta.url)), 'utf8');
}
