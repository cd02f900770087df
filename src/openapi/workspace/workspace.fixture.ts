import { readBrokenText } from '../source/brokenText.ts';
import type { JsonValue } from '../source/json.ts';
import type { Workspace } from './workspace.ts';
import { createWorkspace } from './workspace.ts';

/** A workspace of JSON documents by name, for tests; the first is the entry. */
export function workspaceOf(documents: Record<string, JsonValue>): Workspace {
  return textWorkspaceOf(
    Object.fromEntries(Object.entries(documents).map(([uri, value]) => [uri, JSON.stringify(value)])),
  );
}

/** The same, of texts. */
export function textWorkspaceOf(documents: Record<string, string>): Workspace {
  const list = Object.entries(documents).map(([uri, text]) => ({ uri, text }));
  return createWorkspace({ entry: list[0]?.uri ?? '', documents: list }, { tolerant: readBrokenText });
}
