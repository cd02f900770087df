/**
 * The first lines of a text, without splitting the rest of it.
 *
 * @param most Lines at most; of a text without line ends, at most `CHARACTERS` characters.
 * @example firstLines('a\nb\nc', 2) // ['a', 'b']
 */
export function firstLines(text: string, most: number): string[] {
  return text.slice(0, CHARACTERS).split(/\r\n|\r|\n/, most);
}

const CHARACTERS = 40_000;
