import type { Problem } from '../workspace/problem.ts';
import type { Inspection } from './openable.ts';

/**
 * Gives the problem of a text that is not a document its fix: the document that can be made of the text.
 *
 * @param problems Of an analysis whose entry is that text.
 * @param text The entry's text.
 * @param inspection What `inspectText` says of it.
 * @returns The problems, unchanged where nothing can be made of the text.
 * @example withWrap([{ code: 'excerpt', … }], 'get: {}', inspectText('get: {}'))[0]?.fix?.title // 'Wrap in a document'
 */
export function withWrap(
  problems: readonly Problem[],
  text: string,
  inspection: Inspection,
): readonly Problem[] {
  if (inspection.verdict !== 'wrappable') return problems;
  const { wrapped } = inspection;
  return problems.map((problem) => {
    if (!isWrapped(problem)) return problem;
    const range = { uri: problem.range.uri, start: 0, end: text.length };
    return { ...problem, fix: { title: 'Wrap in a document', edits: [{ range, text: wrapped }] } };
  });
}

/** Whether a problem says that the text is not a document. */
function isWrapped({ code, fix }: Problem): boolean {
  return fix === undefined && (code === 'excerpt' || code === 'not-openapi');
}
