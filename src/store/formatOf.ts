/** How a text is coloured: JSON begins with a brace or bracket. */
export function formatOf(text: string): 'yaml' | 'json' {
  return /^\s*[[{]/.test(text) ? 'json' : 'yaml';
}
