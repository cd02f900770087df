/** `openapi/tools`: what mock servers make of a callback key, by rules of named versions. */

export { compareTools, type ToolOutcome } from './compareTools.ts';
export type * from './tool.types.ts';
