/**
 * Whether operators of a shell (`|`, `;`, `&&`, `>`) end the command: where a space or nothing follows them, or where one
 * stands before them. `&` right before a word is part of it, as in a URL without quotes.
 *
 * @param operators What stands at `index`, up to the first other character.
 * @example endsCommand('curl a && b', 7, '&&') // true
 */
export function endsCommand(text: string, index: number, operators: string): boolean {
  const next = text.charAt(index + operators.length);
  const isApart = index > 0 && text.charAt(index - 1).trim() === '';
  return next.trim() === '' || (isApart && !operators.startsWith('&'));
}
