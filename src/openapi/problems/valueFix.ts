import type { Place } from '../source/range.ts';
import type { Fix } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * A change that writes another text in place of the value at a place, in the quoting used there.
 *
 * @returns Nothing where the text has no such value, or it is one of several lines.
 * @example valueFix(workspace, place, '$response.body#/id')?.title // 'Write $response.body#/id'
 */
export function valueFix(workspace: Workspace, place: Place, value: string): Fix | undefined {
  const { uri } = place;
  const range = workspace.location(place)?.value;
  const source = workspace.source(uri);
  const document = workspace.set.documents.find((each) => each.uri === uri);
  if (!range || !source || !document) return undefined;
  const before = document.text.slice(range.start, range.end);
  const text = source.format === 'json' ? JSON.stringify(value) : yamlText(before, value);
  if (text === undefined || text === before) return undefined;
  return { title: `Write ${value}`, edits: [{ range: { uri, ...range }, text }] };
}

function yamlText(before: string, value: string): string | undefined {
  if (/[\r\n]/.test(before) || /^[|>&*!]/.test(before)) return undefined;
  if (before.startsWith('"')) return JSON.stringify(value);
  if (!before.startsWith("'") && /^[$A-Za-z][\w$.#/~-]*$/.test(value)) return value;
  return /[\p{Cc}]/u.test(value) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
}
