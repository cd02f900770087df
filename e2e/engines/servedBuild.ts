import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const BUILD = here('../../node_modules/.cache/engines/build');
export const SERVED = here('../../node_modules/.cache/engines/served');
const LIBRARY = here('../../node_modules/@testing-library/dom/dist/@testing-library/dom.umd.min.js');

/** Copies the build, with a script in the page by which elements are found and faults are noted. */
export async function prepareBuild(): Promise<void> {
  await cp(BUILD, SERVED, { recursive: true, force: true });
  const scripts = await Promise.all([readFile(here('helpers.js')), readFile(LIBRARY)]);
  await writeFile(join(SERVED, 'helpers.js'), Buffer.concat(scripts));
  await change('index.html', (page) => page.replace('<head>', '<head><script src="./helpers.js"></script>'));
  // Without a network the page needs them, too.
  await change('sw.js', (worker) => worker.replace('"files":[', '"files":["helpers.js",'));
}

async function change(name: string, to: (text: string) => string): Promise<void> {
  const before = await readFile(join(BUILD, name), 'utf8');
  const after = to(before);
  if (after === before) throw new Error(`${name} is not as expected.`);
  await writeFile(join(SERVED, name), after);
}
