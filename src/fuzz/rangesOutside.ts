/**
 * Counts the ranges in any data that do not lie in a text: negative, turned round, past its end, or no whole number.
 *
 * @example rangesOutside({ range: { start: 0, end: 9 } }, 'text') // 1
 */
export function rangesOutside(data: unknown, text: string): number {
  const waiting: unknown[] = [data];
  const seen = new Set<unknown>();
  let outside = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if ('start' in value && 'end' in value && !isInside(value.start, value.end, text.length)) outside += 1;
    for (const each of Object.values(value)) waiting.push(each);
  }
  return outside;
}

function isInside(start: unknown, end: unknown, length: number): boolean {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= Number(start) &&
    Number(start) <= Number(end) &&
    Number(end) <= length
  );
}
