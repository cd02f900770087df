/**
 * Whether some line of a text begins an `openapi` field: enough to offer the text as the one to start from. A line at a
 * time, so that a text of many blank lines takes no longer than another.
 */
export function hasOpenApiField(text: string): boolean {
  return /^[ \t]*(?:\{[ \t]*)?["']?openapi["']?[ \t]*:/m.test(text);
}
