import type { Analysis } from '../../openapi/index.ts';
import { allCallbacks, isOpenApi } from '../../openapi/index.ts';

/** The header's line on the open document: its title, and version, specification and counts. */
export function documentSummary(analysis: Analysis): { readonly title: string; readonly facts: string } {
  const { kind } = analysis;
  const facts = [
    isOpenApi(kind) ? `OAS ${kind.version}` : undefined,
    `${count(allCallbacks(analysis).length, 'callback')} in ${count(analysis.operations.length, 'operation')}`,
  ];
  const title = [analysis.title ?? 'Untitled', analysis.apiVersion].filter(Boolean).join(' ');
  return { title, facts: facts.filter(Boolean).join(' · ') };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
