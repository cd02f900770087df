import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { copiedIntoMonaco, licenceText, packageOf } from './licences.ts';

const OWN = readFileSync(fileURLToPath(new URL('../../LICENSE', import.meta.url)), 'utf8');

it('finds the package of a module, the innermost one, with its scope', () => {
  expect(packageOf('/app/node_modules/js-yaml/dist/js-yaml.mjs')).toBe('js-yaml');
  expect(packageOf('/app/node_modules/@tanstack/react-query/build/index.js')).toBe('@tanstack/react-query');
  expect(packageOf('/app/node_modules/a/node_modules/@b/c/index.js?worker')).toBe('@b/c');
  expect(packageOf('/app/src/app/main.tsx')).toBe('');
});

it('begins with our own licence and writes a shared text once', () => {
  const text = licenceText(OWN, [
    { name: 'a', version: '1.0.0', identifier: 'ISC', text: 'Copyright A' },
    { name: 'b', version: '2.0.0', identifier: 'ISC', text: 'Copyright A\n' },
  ]);
  expect(text).toMatch(/^=+\nCallback Explorer\n=+\n\nMIT License/);
  expect(text).toContain('\na 1.0.0, b 2.0.0\n');
  expect(text.match(/Copyright A/g)).toHaveLength(1);
});

it('writes the terms for a package under MIT that brings no text', () => {
  const text = licenceText('own', [{ name: 'a', version: '1.0.0', identifier: 'MIT' }]);
  expect(text).toContain('Permission is hereby granted');
  expect(() => licenceText('own', [{ name: 'a', version: '1.0.0', identifier: 'ISC' }])).toThrow(/a .*ISC/);
});

it('lists what Monaco holds copies of, in the versions that its code names', () => {
  const copies = copiedIntoMonaco();
  expect(copies.map(({ name }) => name)).toEqual(expect.arrayContaining(['dompurify', 'marked']));
  const path = '../../node_modules/monaco-editor/esm/vs/base/browser/dompurify/dompurify.js';
  const code = readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  const purify = copies.find(({ name }) => name === 'dompurify');
  expect(code).toContain(`@license DOMPurify ${purify?.version}`);
  expect(purify?.text).toContain('Apache License');
});
