import { isObject, member, members } from '../source/json.ts';
import { childPointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { isMethod } from '../spec/methods.ts';
import type { Fix } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

const KEY = '{$request.query.callbackUrl}';
const RESPONSES = { '204': { description: 'Received.' } };
const PARAMETER = { name: 'callbackUrl', in: 'query', schema: { type: 'string', format: 'uri' } };

/**
 * A change that gives the first operation of a description the smallest callback (Callback Object).
 *
 * @returns Nothing if there is no operation to insert it into.
 * @example insertCallback(workspace, '3.1')?.title
 */
export function insertCallback(workspace: Workspace, minor: OpenApiMinor): Fix | undefined {
  const operation = firstOperation(workspace, minor);
  const value = operation && workspace.value(operation);
  const source = operation && workspace.source(operation.uri);
  const [first] = members(value);
  if (!operation || !source || !first) return undefined;
  const declares = member(value, 'parameters') === undefined;
  const at = source.locate(childPointer(operation.pointer, first[0]))?.key?.start;
  const start = source.locate(operation.pointer)?.value.start;
  if (at === undefined || start === undefined) return undefined;
  const text = isFlow(workspace, operation)
    ? flowText(declares)
    : blockText(declares, columnOf(workspace, operation.uri, at));
  return {
    title: 'Insert the smallest callback',
    edits: [{ range: { uri: operation.uri, start: at, end: at }, text }],
  };
}

function firstOperation(workspace: Workspace, minor: OpenApiMinor): Place | undefined {
  const uri = workspace.set.entry;
  for (const [path, item] of members(workspace.value({ uri, pointer: '/paths' }))) {
    for (const [method, operation] of members(item)) {
      if (!isMethod(method, minor) || !isObject(operation)) continue;
      return { uri, pointer: childPointer('/paths', path, method) };
    }
  }
  return undefined;
}

function textOf(workspace: Workspace, uri: string): string {
  return workspace.set.documents.find((document) => document.uri === uri)?.text ?? '';
}

/** Whether the operation is written in braces, as all of JSON and some YAML is. */
function isFlow(workspace: Workspace, { uri, pointer }: Place): boolean {
  const start = workspace.location({ uri, pointer })?.value.start ?? 0;
  return textOf(workspace, uri)[start] === '{';
}

/** How far the member's key is indented; the new members line up with it. */
function columnOf(workspace: Workspace, uri: string, offset: number): number {
  const text = textOf(workspace, uri);
  return offset - (Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1);
}

function flowText(declares: boolean): string {
  const parameters = declares ? `"parameters": ${JSON.stringify([PARAMETER])}, ` : '';
  const callbacks = { onEvent: { [KEY]: { post: { responses: RESPONSES } } } };
  return `${parameters}"callbacks": ${JSON.stringify(callbacks)}, `;
}

function blockText(declares: boolean, column: number): string {
  const lines = [
    ...(declares
      ? ['parameters:', '  - name: callbackUrl', '    in: query', '    schema: { type: string, format: uri }']
      : []),
    'callbacks:',
    '  onEvent:',
    `    '${KEY}':`,
    '      post:',
    '        responses:',
    "          '204': { description: Received. }",
  ];
  return lines.map((line) => `${line}\n${' '.repeat(column)}`).join('');
}
