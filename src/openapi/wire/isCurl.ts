/** Whether a text is a cURL command by its first word. */
export function isCurl(text: string): boolean {
  return /^(?:\S*[/\\])?curl(?:\.exe)?(?:\s|$)/i.test(withoutPrompt(text));
}

/** A command without what a terminal has written before it: `$ `, `PS C:\> `. */
export function withoutPrompt(text: string): string {
  return text.replace(/^\s*(?:[$>%#]\s+|(?:PS )?[a-z]:\\[^>\n]*>\s*)?/i, '');
}
