/** `openapi/readings`: the choices where the specification is silent, in words, in links, and side by side. */

export { compareReadings, type ReadingComparison } from './compareReadings.ts';
export { READING_PRESETS, type ReadingOption, type ReadingSwitch } from './readingTable.ts';
export { readingWords } from './readingWords.ts';
