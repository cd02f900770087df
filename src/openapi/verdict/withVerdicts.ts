import type { RequestSite } from '../discovery/walk.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { CallbackRequest, Operation } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { callbackVerdict } from './callbackVerdict.ts';
import { sourceContext } from './sourcePresence.ts';

/**
 * Gives every callback request its verdict. A callback that nothing attaches has no operation to be judged against,
 * and none.
 * @example withVerdicts(workspace, '3.1', operations, sites)[0]?.callbacks[0]?.verdict?.kind // 'always'
 */
export function withVerdicts(
  workspace: Workspace,
  minor: OpenApiMinor,
  operations: readonly Operation[],
  sites: ReadonlyMap<string, RequestSite>,
): readonly Operation[] {
  return operations.map((operation) => ({
    ...operation,
    callbacks: judged(operation, operation.origin !== 'component-callback'),
  }));

  function judged(parent: Operation | CallbackRequest, attached: boolean): readonly CallbackRequest[] {
    if (parent.callbacks.length === 0) return [];
    const site = attached ? sites.get(parent.id) : undefined;
    const context = site && sourceContext({ workspace, minor }, parent.method, site);
    const verdicts = new Map<string, ReturnType<typeof callbackVerdict>>();
    return parent.callbacks.map((request) => {
      const callbacks = judged(request, true);
      if (!context) return { ...request, callbacks };
      const verdict = verdicts.get(request.key) ?? callbackVerdict(request.parsed, context);
      verdicts.set(request.key, verdict);
      return { verdict, ...request, callbacks };
    });
  }
}
