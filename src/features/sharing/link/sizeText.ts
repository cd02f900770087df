import type { SourceDocument } from '../../../openapi/index.ts';

/**
 * How much text there is.
 *
 * @example sizeText([{ uri: 'a.yaml', text }]) // '197 kB'
 */
export function sizeText(documents: readonly SourceDocument[]): string {
  const { size } = new Blob(documents.map(({ text }) => text));
  return size < 1_000_000
    ? `${Math.max(1, Math.round(size / 1000))} kB`
    : `${(size / 1_000_000).toFixed(1)} MB`;
}
