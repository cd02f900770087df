import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as library from 'js-yaml';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { markPure } from './unusedDefinitions.ts';

const mark = (code: string) => markPure(code, parseAst(code));

it('marks texts that are put together, and members, which a bundler takes for getters', () => {
  expect(mark('var a = `x`, b = c.d;')).toBe(
    'var a = /* @__PURE__ */ (() => (`x`))(), b = /* @__PURE__ */ (() => (c.d))();',
  );
});

it('marks calls, constructions and objects at the top level, and leaves the rest alone', () => {
  expect(
    mark(
      "const a = 1;\nvar t = define('x', { y: 1 }),\n  s = new S([t]);\nexport function f() { var u = g(); }",
    ),
  ).toBe(
    "const a = 1;\nvar t = /* @__PURE__ */ (() => (define('x', { y: 1 })))(),\n  s = /* @__PURE__ */ (() => (new S([t])))();\nexport function f() { var u = g(); }",
  );
});

it('finds js-yaml where the plugin looks for it, and changes nothing that it does', async () => {
  const file = import.meta.resolve('js-yaml');
  expect(file).toMatch(/\/js-yaml\/dist\/js-yaml\.mjs$/);
  const marked = mark(readFileSync(fileURLToPath(file), 'utf8').replace(/^\/\/# sourceMappingURL=.*/m, ''));
  expect(marked).toContain('/* @__PURE__ */ (() => (new Schema(');
  const copy = join(mkdtempSync(join(tmpdir(), 'js-yaml-')), 'marked.mjs');
  writeFileSync(copy, marked);
  const same: typeof library = await import(/* @vite-ignore */ pathToFileURL(copy).href);
  const text = 'a: &x [1, 2.5, ~, true, 2020-01-01]\nb: *x\n';
  expect(same.parseEvents(text, {})).toEqual(library.parseEvents(text, {}));
  expect(same.dump(same.load(text))).toBe(library.dump(library.load(text)));
});
