/** `openapi/pictures`: flows and exchanges as sequences, SVG, Mermaid and PlantUML. */

export { buildSequence } from './buildSequence.ts';
export type * from './drawing.types.ts';
export { drawingSvg } from './drawingSvg.ts';
export { drawSequence } from './drawSequence.ts';
export { mermaidText } from './mermaid.ts';
export { LIGHT_PALETTE } from './palettes.ts';
export { plantUmlText } from './plantUml.ts';
export type * from './sequence.types.ts';
