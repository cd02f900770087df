import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NEVER, withoutBranches } from './unusedBranches.ts';

const LIBRARY = new URL('../../node_modules/openapi-sampler/src/', import.meta.url);
const code = readdirSync(LIBRARY, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .map((name) => readFileSync(new URL(name, LIBRARY), 'utf8'))
  .join('\n');

it.each(NEVER)('%s is in the library', (condition) => {
  expect(code.match(condition)).not.toBeNull();
});

it('what needs a package is left out with its import', () => {
  expect(withoutBranches("import X from 'json-pointer';\nif (schema.$ref) {\n  X.get();\n}")).toBe(
    '\nif (false) {\n  X.get();\n}',
  );
});
