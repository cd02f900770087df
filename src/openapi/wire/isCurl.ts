/** Whether a text is a cURL command by its first word. */
export function isCurl(text: string): boolean {
  return /^\s*(?:[$>%#]\s+)?(?:\S*[/\\])?curl(?:\.exe)?(?:\s|$)/i.test(text);
}
