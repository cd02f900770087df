/** `openapi/readings`: the choices where the specification is silent, in words, in links, and side by side. */

export { compareReading, compareReadings, outcomeText, type ReadingComparison } from './compareReadings.ts';
export { KEY_SWITCHES, READING_PRESETS, type ReadingOption, type ReadingSwitch } from './readingTable.ts';
export { readingWords } from './readingWords.ts';
export { keptReadings, withReading } from './withReading.ts';
