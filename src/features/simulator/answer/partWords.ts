import type { Resolution, SourceKind, UrlPart } from '../../../openapi/index.ts';

export type CaptionedPart = Extract<UrlPart, { kind: 'expression' }>;

/** The state of a chip in a word, so that colour is never the only sign. */
export function stateWord(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'missing':
      return 'missing';
    case 'unusable':
      return 'not usable';
    case 'resolved':
      return resolution.generated ? 'generated' : '';
  }
}

/** The field ids (with message) that this URL reads, each with its kind of source. */
export function urlSources(parts: readonly UrlPart[]): ReadonlyMap<string, SourceKind> {
  const sources = new Map<string, SourceKind>();
  for (const part of parts) {
    if (part.kind === 'expression') sources.set(part.resolution.source, part.sourceKind);
  }
  return sources;
}

/**
 * The core's half sentences ("the header `a` is not sent") as sentences.
 *
 * @example asSentence('a fragment is never sent') // 'A fragment is never sent.'
 */
export function asSentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
