// Classes of CSS modules that no component names, and modules of one name: node .ci/unusedClasses.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
const read = (name) => readFileSync(join(src, name), 'utf8');
const composed = files
  .filter((name) => name.endsWith('.css'))
  .flatMap((name) =>
    [...read(name).matchAll(/composes: ([^;]*?) from/g)].flatMap(([, names]) => names.split(' ')),
  );
const code = files.filter((name) => /\.tsx?$/.test(name)).map(read);

const unused = files
  .filter((name) => name.endsWith('.module.css'))
  .flatMap((name) => {
    const users = code.flatMap((text) => {
      const [, as] = text.match(new RegExp(`import (\\w+) from '[^']*/${basename(name)}'`)) ?? [];
      return as === undefined ? [] : [{ as, text }];
    });
    const isUsed = (each) =>
      composed.includes(each) ||
      users.some(({ as, text }) => new RegExp(`\\b${as}(\\.${each}\\b|\\[)`).test(text));
    return classesOf(read(name))
      .filter((each) => !isUsed(each))
      .map((each) => `src/${name}: .${each}`);
  });

const modules = files.filter((name) => name.endsWith('.module.css')).map((name) => basename(name));
const twins = modules.filter((name, index) => modules.indexOf(name) !== index);
if (twins.length > 0) {
  console.error(`Two CSS modules of one name, which would share classes: ${twins.join(', ')}`);
  process.exitCode = 1;
}

if (unused.length > 0) {
  console.error(`Classes that no component names:\n  ${unused.join('\n  ')}`);
  process.exitCode = 1;
}

function classesOf(css) {
  const selectors = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/:global\([^)]*\)/g, '')
    .replace(/\{[^{}]*\}/g, '{}');
  return [...new Set([...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name))];
}
