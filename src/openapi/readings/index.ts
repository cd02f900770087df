/** `openapi/readings`: the choices where the specification is silent, in words, in links, and side by side. */

export type { ReadingName, Readings } from '../simulation/readings.ts';
export { compareReadings, type ReadingComparison } from './compareReadings.ts';
export { READING_PRESETS, READING_SWITCHES, type ReadingOption, type ReadingSwitch } from './readingTable.ts';
export { parseReadings, readingText, readingWords } from './readingText.ts';
