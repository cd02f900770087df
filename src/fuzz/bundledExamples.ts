import { readdirSync, readFileSync } from 'node:fs';

/** The texts of the bundled examples, shortest first. Run from the root of the repository. */
export function bundledExamples(): readonly [string, ...string[]] {
  const folder = 'src/examples';
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .toSorted((one, other) => one.length - other.length);
  const [first, ...rest] = texts;
  if (first === undefined) throw new Error(`${folder} holds no example.`);
  return [first, ...rest];
}
