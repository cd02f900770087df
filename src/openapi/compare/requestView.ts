import type { Description } from '../description/describeWith.ts';
import type { RequestSite } from '../discovery/walk.ts';
import { minorOfKind, type OpenApiMinor } from '../spec/documentKind.ts';
import type { CallbackRequest, Operation } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type SameThrough, sameThrough } from './sameThrough.ts';
import { type SchemaComparer, schemaComparer } from './schemaDifferences.ts';

/** One of the two descriptions. */
export interface ComparedDescription {
  readonly description: Description;
  readonly workspace: Workspace;
  readonly minor: OpenApiMinor;
}

/** What the whole comparison shares. */
export interface CompareContext {
  readonly before: ComparedDescription;
  readonly after: ComparedDescription;
  readonly same: SameThrough;
  readonly schemas: SchemaComparer;
}

/** A request of one description with what encloses it. */
export interface RequestView {
  readonly node: Operation | CallbackRequest;
  readonly site: RequestSite;
  /** The request whose exchange the callback key reads; absent for an operation or a webhook. */
  readonly parent?: RequestView;
}

/** The same request in both. */
export interface RequestPair {
  readonly before: RequestView;
  readonly after: RequestView;
  readonly matchedBy: 'name' | 'key' | 'payload';
  /** The receiver sends it: what the provider takes instead of what it gives. */
  readonly turned: boolean;
}

/** Gets ready to compare two descriptions. */
export function compareContext(before: Description, after: Description): CompareContext {
  const same = sameThrough(before.workspace, after.workspace);
  const view = (description: Description): ComparedDescription => ({
    description,
    workspace: description.workspace,
    minor: minorOfKind(description.analysis.kind),
  });
  return {
    before: view(before),
    after: view(after),
    same,
    schemas: schemaComparer(before.workspace, after.workspace, same),
  };
}

/** A request with its site; `undefined` for one that the description does not have. */
export function requestView(
  { description }: ComparedDescription,
  node: Operation | CallbackRequest,
  parent?: RequestView,
): RequestView | undefined {
  const site = description.siteOf(node.id);
  return site && { node, site, ...(parent && { parent }) };
}

/** Whether a node is a callback request, which has a key. */
export function hasKey(node: Operation | CallbackRequest): node is CallbackRequest {
  return 'key' in node;
}

/** The callback's name, or the webhook's. */
export function requestName(node: Operation | CallbackRequest): string {
  return hasKey(node) ? node.name : node.path;
}
