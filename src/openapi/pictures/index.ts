/** `openapi/pictures`: flows and exchanges as sequences, SVG, Mermaid and PlantUML. */

export { buildSequence } from './buildSequence.ts';
export { drawFlow } from './drawFlow.ts';
export type * from './drawing.types.ts';
export { drawingSvg } from './drawingSvg.ts';
export { drawSequence } from './drawSequence.ts';
export { LONGEST_MERMAID, mermaidText } from './mermaid.ts';
export { LIGHT_PALETTE, PAGE_PALETTE } from './palettes.ts';
export { plantUmlText } from './plantUml.ts';
export { linkedPng } from './pngChunks.ts';
export type * from './sequence.types.ts';
export { type PictureSubject, type RequestOutcome, sequenceInput } from './sequenceInput.ts';
