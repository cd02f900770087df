import type { Place } from '../source/range.ts';
import { childPlace } from '../workspace/place.ts';
import type { Fix } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * A change that adds a member to an object behind one it has, in the style of the text around it. Name and value are
 * plain words that need no quotes in YAML.
 *
 * @returns Nothing where the text does not have the member to put it behind.
 * @example insertMember(workspace, schema, 'type', 'format', 'uri') // adds `format: uri` below `type: string`
 */
export function insertMember(
  workspace: Workspace,
  object: Place,
  after: string,
  name: string,
  value: string,
): Fix | undefined {
  const { uri } = object;
  const located = workspace.location(childPlace(object, after));
  const text = workspace.set.documents.find((each) => each.uri === uri)?.text;
  const holder = workspace.location(object)?.value;
  if (!located?.key || !holder || text === undefined) return undefined;
  const { start } = located.key;
  const { end } = located.value;
  const json = workspace.source(uri)?.format === 'json';
  const flow = text[holder.start] === '{';
  const written = json ? `"${name}": "${value}"` : `${name}: ${value}`;
  const broken = `${text[end] === '\r' ? '\r' : ''}\n`;
  const before = flow
    ? flowSeparator(text, start, broken)
    : `${broken}${' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1)}`;
  return {
    title: `Add ${name}: ${value}`,
    edits: [{ range: { uri, start: end, end }, text: before + written }],
  };
}

/** Looks back over white space only: all of a minified document is one line. */
function flowSeparator(text: string, start: number, broken: string): string {
  let at = start;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
  return at === 0 || text[at - 1] === '\n' ? `,${broken}${text.slice(at, start)}` : ', ';
}
