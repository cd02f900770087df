import { childPlace } from '../document/place.ts';
import type { Workspace } from '../document/workspace.ts';
import type { Place } from '../source/range.ts';
import type { Fix } from './problem.ts';

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
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const startsLine = line.trim() === '';
  const json = workspace.source(uri)?.format === 'json';
  const flow = text[holder.start] === '{';
  const written = json ? `"${name}": "${value}"` : `${name}: ${value}`;
  const broken = `${text[end] === '\r' ? '\r' : ''}\n`;
  const before = flow ? (startsLine ? `,${broken}${line}` : ', ') : `${broken}${' '.repeat(line.length)}`;
  return {
    title: `Add ${name}: ${value}`,
    edits: [{ range: { uri, start: end, end }, text: before + written }],
  };
}
