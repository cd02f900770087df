import { stringMember } from '../json.ts';
import type { OpenApiMinor } from './model.ts';
import type { Workspace } from './workspace.ts';

/**
 * The minor version whose rules a document is read by: its own `openapi`, else the entry document's, else 3.1.
 * Patch levels make no difference (Versions, all versions).
 */
export function minorOf(workspace: Workspace, uri: string): OpenApiMinor {
  return ownMinor(workspace, uri) ?? ownMinor(workspace, workspace.set.entry) ?? '3.1';
}

function ownMinor(workspace: Workspace, uri: string): OpenApiMinor | undefined {
  const version = /^3\.(\d+)/.exec(stringMember(workspace.value({ uri, pointer: '' }), 'openapi') ?? '');
  if (!version) return undefined;
  if (version[1] === '0') return '3.0';
  return version[1] === '1' ? '3.1' : '3.2';
}
