/**
 * Gives every entry point of the core hostile texts: `npm run fuzz`. First broken ones by the thousand, then repetitive
 * ones that grow. Numbers only; the short form of both is asserted in `fuzz.test.ts` and `growth.test.ts`. The words
 * behind it are how many texts, the seed, and the characters of the largest repetitive text.
 */
import { bundledExamples } from './bundledExamples.ts';
import { type EntryPoint, entryPoints } from './entryPoints.ts';
import { fuzz } from './fuzz.ts';
import { type Growth, measureGrowth } from './growth.ts';
import { nested, repetitions } from './repetitions.ts';

const [inputs = 20_000, seed = 1, largest = 131_072] = process.argv.slice(2).map(Number);
const all = entryPoints();
const documents = bundledExamples();

print(`${inputs} broken texts for each entry point, seed ${seed}`);
for (const entryPoint of all) {
  // A document takes a thousand times as long as a value.
  const share = entryPoint.food === 'document' || entryPoint.name === 'key in a document' ? 20 : 1;
  const { throws, outside, slowest, ...result } = fuzz(entryPoint, documents, {
    inputs: inputs / share,
    seed,
  });
  print(
    `${result.entryPoint}: ${result.inputs} texts, ${throws.length} throw, ${outside.length} with ranges outside, slowest ${Math.round(slowest.milliseconds)} ms`,
  );
  for (const { text, error } of throws) print(`  ${error}: ${JSON.stringify(text.slice(0, 300))}`);
  for (const text of outside) print(`  outside: ${JSON.stringify(text.slice(0, 300))}`);
}

print(`\nRepetitive texts up to ${largest} characters`);
for (const entryPoint of all) growthOf(entryPoint);

function growthOf(entryPoint: EntryPoint): void {
  const steep: Growth[] = [];
  let slowest = { milliseconds: 0, input: '' };
  let throws = 0;
  for (const repetition of repetitions()) {
    try {
      const found = measureGrowth(entryPoint, repetition, { largest, floor: 150 });
      if (found.steep) steep.push(found.steep);
      if (found.milliseconds > slowest.milliseconds)
        slowest = { milliseconds: found.milliseconds, input: repetition.name };
    } catch {
      throws += 1;
    }
  }
  for (const { text } of nested(largest)) {
    try {
      entryPoint.read(text);
    } catch {
      throws += 1;
    }
  }
  print(
    `${entryPoint.name}: ${steep.length} too steep, ${throws} throw, slowest ${Math.round(slowest.milliseconds)} ms at ${slowest.input}`,
  );
  for (const { input, size, milliseconds, exponent } of steep)
    print(
      `  ${input}: ${Math.round(milliseconds)} ms at ${size} characters, exponent ${exponent.toFixed(2)}`,
    );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
