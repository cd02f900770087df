import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';

const TEXTS = ['.css', '.html', '.js'];
const HASHED = /-([\w-]{8})\.(js|css|ttf)\b/g;

/** Writes what a build of other sources would be: none of its hashed files has a name of the first, and all work. */
export async function writeSecondBuild(first: string, second: string): Promise<void> {
  const files = await readdir(first, { recursive: true, withFileTypes: true });
  const names = files.filter((each) => each.parentPath.endsWith('assets')).map(({ name }) => name);
  const hashes = new Set(names.map((name) => name.split('.').at(-2)?.slice(-8)));
  const rename = (text: string) =>
    text.replaceAll(HASHED, (whole, hash: string, ending: string) =>
      hashes.has(hash) ? `-${[...hash].reverse().join('')}.${ending}` : whole,
    );
  for (const file of files) {
    if (!file.isFile()) continue;
    const from = join(file.parentPath, file.name);
    const to = join(second, rename(from.slice(first.length)));
    await mkdir(dirname(to), { recursive: true });
    const body = await readFile(from);
    if (!TEXTS.includes(extname(file.name))) await writeFile(to, body);
    else await writeFile(to, rename(body.toString()).replace(/"version":"\w+"/, '"version":"second"'));
  }
}
