/**
 * Checks the regular expressions that are new: `npm run expressions`. Safe ones are written to
 * `safeExpressions.json`, which a test compares with the sources; the others are printed with a text that shows it. With
 * the word `all` behind it, those that are known are checked again.
 */
import { writeFileSync } from 'node:fs';
import { check } from 'recheck';
import { writtenExpressions } from './expressions.ts';
import { reasonedExpressions } from './reasonedExpressions.ts';
import safe from './safeExpressions.json' with { type: 'json' };

/** Most take a few milliseconds, those of many alternatives seconds. */
const LONGEST = 120_000;

const known = new Set<string>(process.argv[2] === 'all' ? [] : safe);
const kept: string[] = [];
let unsafe = 0;
for (const { written, pattern, flags, files } of writtenExpressions()) {
  if (Object.hasOwn(reasonedExpressions, written)) continue;
  if (known.has(written)) {
    kept.push(written);
    continue;
  }
  const result = await check(pattern, flags, { timeout: LONGEST });
  if (result.status === 'safe') {
    kept.push(written);
    continue;
  }
  unsafe += 1;
  const why =
    result.status === 'vulnerable'
      ? `${result.complexity.summary}, as at ${result.attack.pattern}`
      : 'not decided';
  process.stdout.write(`${written}\n  in ${files.join(', ')}: ${why}\n`);
}
writeFileSync('src/fuzz/safeExpressions.json', `${JSON.stringify(kept, null, 2)}\n`);
process.stdout.write(`${kept.length} expressions are safe, ${unsafe} are not.\n`);
process.exitCode = unsafe > 0 ? 1 : 0;
