/// <reference types="vite/client" />

/** The bundled first example, analysed at build time so that the first screen answers without the worker. */
declare module 'virtual:first-example' {
  import type { Analysis, DocumentSet, OperationDetail } from './openapi/index.ts';
  export const set: DocumentSet;
  export const analysis: Analysis;
  export const details: readonly OperationDetail[];
}
