/**
 * Prints what the budgets are about: `npm run bench`. Numbers and ratios only; nothing here is asserted. With the word
 * `core`, `browser` or `phone` behind it, a part of it.
 */
import { browserSteps } from './browserSteps.ts';
import { coreMemory } from './coreMemory.ts';
import { coreSteps } from './coreSteps.ts';
import { phoneSteps } from './phoneSteps.ts';
import { sampleDocuments } from './samples.ts';
import { scenarioSteps } from './scenarioSteps.ts';

const [part] = process.argv.slice(2);
const isWanted = (name: string) => part === undefined || part === name;
// Before there are large texts in memory.
if (isWanted('core')) coreMemory();
if (isWanted('phone')) await phoneSteps();
if (part !== 'phone') {
  const samples = sampleDocuments();
  if (isWanted('core')) coreSteps(samples);
  if (isWanted('core')) scenarioSteps(samples);
  if (isWanted('browser')) await browserSteps(samples);
}
