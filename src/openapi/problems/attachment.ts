import type { RequestSite } from '../discovery/walk.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import type { CallbackRequest, Operation } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** One callback request and what its key is evaluated against: the unit most rules look at. */
export interface Attachment {
  readonly workspace: Workspace;
  readonly minor: OpenApiMinor;
  readonly request: CallbackRequest;
  readonly parent: Operation | CallbackRequest;
  /** Absent for a callback that nothing attaches: no operation exists to check its key against. */
  readonly parentSite?: RequestSite;
  /** Where the callback request itself is declared. */
  readonly site?: RequestSite;
}

/**
 * Every callback request at any depth with its parent, in document order.
 *
 * @example attachmentsOf(workspace, '3.1', operations, sites)[0]?.request.key // '{$request.body#/callbackUrl}'
 */
export function attachmentsOf(
  workspace: Workspace,
  minor: OpenApiMinor,
  operations: readonly Operation[],
  sites: ReadonlyMap<string, RequestSite>,
): readonly Attachment[] {
  const found: Attachment[] = [];
  for (const operation of operations) add(operation, operation.origin !== 'component-callback');
  return found;

  function add(parent: Operation | CallbackRequest, attached: boolean): void {
    const parentSite = attached ? sites.get(parent.id) : undefined;
    for (const request of parent.callbacks) {
      const site = sites.get(request.id);
      found.push({
        workspace,
        minor,
        request,
        parent,
        ...(parentSite && { parentSite }),
        ...(site && { site }),
      });
      add(request, true);
    }
  }
}

/**
 * How messages name an operation or callback request: `POST /streams`.
 *
 * @example requestLabel(operation) // 'POST /streams'
 */
export function requestLabel(node: Operation | CallbackRequest): string {
  return `${node.method} ${'key' in node ? node.key : node.path}`;
}
