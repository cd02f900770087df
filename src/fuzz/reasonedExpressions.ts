/** Expressions that would be slow with texts that they are never given, or that the checker cannot decide, and why. */
export const reasonedExpressions: Readonly<Record<string, string>> = {};
