import type { Fix } from '../openapi/index.ts';

/** Why a fix is not applied: the text is newer than the analysis that found it. */
export const CHANGED = {
  analyzing: 'The document has just changed. Try the fix again.',
  unanalysed: 'The document has changed since it was analysed. Analyse it again, then try the fix.',
};

/** What a fix has done: its title in the past. */
export function fixedText({ title }: Fix): string {
  const [verb = '', ...rest] = title.split(' ');
  // `Write …` changes a key, and the document shows the new one.
  if (verb === 'Write') return 'Key corrected.';
  if (verb === 'Wrap') return `Wrapped ${rest.join(' ')}.`;
  if (verb === 'Fix') return `Fixed ${rest.join(' ')}.`;
  return verb === 'Insert' || verb === 'Add' ? `${verb}ed ${rest.join(' ')}.` : 'Document fixed.';
}
