/** A part of a template: text, or a name whose value may be any text that `allows` accepts. */
export type TemplatePart =
  | { readonly text: string }
  | { readonly name: string; readonly allows: (value: string) => boolean };

/** Splits `/a/{id}` at its names. */
export function templateParts(
  template: string,
  allows: (name: string, value: string) => boolean,
): readonly TemplatePart[] {
  return template.split(/(\{[^{}]*\})/).flatMap((piece, index): readonly TemplatePart[] => {
    if (index % 2 === 0) return piece === '' ? [] : [{ text: piece }];
    const name = piece.slice(1, -1);
    return [{ name, allows: (value) => allows(name, value) }];
  });
}

/**
 * Matches a text with a template in one pass: each value ends where the text after it is first found, the last one at
 * the end. No expression is built, since templates come from documents, and some make expressions run for ever.
 *
 * @returns The values in the order of the names.
 * @example matchTemplate(templateParts('/a/{id}', () => true), '/a/7') // ['7']
 */
export function matchTemplate(parts: readonly TemplatePart[], text: string): readonly string[] | undefined {
  const values: string[] = [];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if ('text' in part) {
      if (!text.startsWith(part.text, at)) return undefined;
      at += part.text.length;
      continue;
    }
    const end = endOfValue(text, at, parts[index + 1], index + 2 >= parts.length);
    if (end === undefined) return undefined;
    const value = text.slice(at, end);
    if (!part.allows(value)) return undefined;
    values.push(value);
    at = end;
  }
  return at === text.length ? values : undefined;
}

/** A name right after another leaves that one empty. */
function endOfValue(
  text: string,
  at: number,
  next: TemplatePart | undefined,
  isLast: boolean,
): number | undefined {
  if (next === undefined) return text.length;
  if (!('text' in next)) return at;
  const found = isLast ? text.length - next.text.length : text.indexOf(next.text, at);
  return found < at ? undefined : found;
}
