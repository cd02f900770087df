import { expect, it } from 'vitest';
import { growth, LINEAR } from '../growth.fixture.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { insertMember } from './insertMember.ts';

it('looks along no line for each of its findings: minified JSON is one line', { timeout: 60_000 }, () => {
  const minified = (count: number) =>
    `{${Array.from({ length: count }, (_, i) => `"a${i}":{"type":"string"}`).join()}}`;
  const insertAll = (text: string) => {
    const uri = 'api.json';
    const workspace = createWorkspace({ entry: uri, documents: [{ uri, text }] });
    const count = text.split('"type"').length - 1;
    for (let i = 0; i < count; i += 1)
      insertMember(workspace, { uri, pointer: `/a${i}` }, 'type', 'format', 'uri');
  };
  expect(growth(minified, 2_000, insertAll)).toBeLessThan(LINEAR);
});
