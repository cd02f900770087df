import { countText, NO_FILTER } from '../../features/flow/flowFilter.ts';
import type { FlowCounts } from '../../openapi/flow/index.ts';
import type { Analysis } from '../../openapi/index.ts';
import { allCallbacks, allWebhooks, isOpenApi, isWebhook } from '../../openapi/index.ts';

/** The header's line on the open document: its title, and version, specification and counts, as the flow has them. */
export function documentSummary(analysis: Analysis): { readonly title: string; readonly facts: string } {
  const { kind } = analysis;
  const counts = countsOf(analysis);
  const facts = [isOpenApi(kind) ? `OAS ${kind.version}` : undefined, countText(counts, counts, NO_FILTER)];
  const title = [analysis.title ?? 'Untitled', analysis.apiVersion].filter(Boolean).join(' ');
  return { title, facts: facts.filter(Boolean).join(' · ') };
}

function countsOf(analysis: Analysis): FlowCounts {
  const operations = analysis.operations.filter((operation) => !operation.unused);
  const callbacks = allCallbacks({ ...analysis, operations }).length;
  return {
    callbacks,
    operations: operations.filter((operation) => !isWebhook(operation)).length,
    webhooks: allWebhooks(analysis).length,
    unused: allCallbacks(analysis).length - callbacks,
    links: analysis.links?.length ?? 0,
  };
}
