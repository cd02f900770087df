/**
 * Prints what the budgets are about: `npm run bench`. Numbers and ratios only; nothing here is asserted. With the word
 * `core` or `browser` behind it, half of it.
 */
import { browserSteps } from './browserSteps.ts';
import { coreMemory } from './coreMemory.ts';
import { coreSteps } from './coreSteps.ts';
import { sampleDocuments } from './samples.ts';
import { scenarioSteps } from './scenarioSteps.ts';

const [half] = process.argv.slice(2);
// Before there are large texts in memory.
if (half !== 'browser') coreMemory();
const samples = sampleDocuments();
if (half !== 'browser') coreSteps(samples);
if (half !== 'browser') scenarioSteps(samples);
if (half !== 'core') await browserSteps(samples);
