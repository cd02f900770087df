import { expect, it } from 'vitest';
import { createWorkspace } from '../workspace/workspace.ts';
import { insertMember } from './insertMember.ts';

function inserted(text: string): string {
  const uri = 'api.json';
  const workspace = createWorkspace({ entry: uri, documents: [{ uri, text }] });
  const edit = insertMember(workspace, { uri, pointer: '/a' }, 'type', 'format', 'uri')?.edits[0];
  return edit ? text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end) : '';
}

it.each([
  ['{"a": {"type": "string"}}', '{"a": {"type": "string", "format": "uri"}}'],
  ['{"a": {\n  "type": "string"\n}}', '{"a": {\n  "type": "string",\n  "format": "uri"\n}}'],
  ['a:\n  type: string\n', 'a:\n  type: string\n  format: uri\n'],
  ['a: {type: string}', 'a: {type: string, format: uri}'],
])('%j becomes %j', (text, changed) => {
  expect(inserted(text)).toBe(changed);
});
