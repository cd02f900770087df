import { isObject } from '../source/json.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { openApiKind } from '../spec/documentKind.ts';
import type { Workspace } from './workspace.ts';

/**
 * The minor version whose rules a document is read by: its own `openapi`, else the entry document's, else 3.1.
 * Patch levels make no difference (Versions, all versions).
 */
export function minorOf(workspace: Workspace, uri: string): OpenApiMinor {
  return ownMinor(workspace, uri) ?? ownMinor(workspace, workspace.set.entry) ?? '3.1';
}

function ownMinor(workspace: Workspace, uri: string): OpenApiMinor | undefined {
  const root = workspace.value({ uri, pointer: '' });
  const kind = isObject(root) ? openApiKind(root) : undefined;
  return kind?.kind === 'openapi' || kind?.kind === 'openapi-unknown' ? kind.minor : undefined;
}
