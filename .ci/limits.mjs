// Limits that are not named as CONTRIBUTING says: node .ci/limits.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src', import.meta.url));
const LIMIT =
  /^(?:export )?const ((?:M(?:AX|IN)|m(?:ax|in|ost)|longest|largest|deepest)(?![a-z])\w*) = [\d(]/gm;

const wrong = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.test|\.growth)\.tsx?$/.test(name))
  .flatMap((name) =>
    [...readFileSync(join(src, name), 'utf8').matchAll(LIMIT)].map(([, limit]) => `src/${name}: ${limit}`),
  );

if (wrong.length > 0) {
  console.error(
    `Limits are called MOST_ (a count), LONGEST_ (characters, a time), LARGEST_ (bytes, a size) or DEEPEST_ (nesting):\n  ${wrong.join('\n  ')}`,
  );
  process.exitCode = 1;
}
