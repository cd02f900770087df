/** Modules of monaco-editor 0.57 that ship without declarations. */
declare module 'monaco-editor/languages/features/json/tokenization' {
  import type { languages } from 'monaco-editor/editor';
  export function createTokenizationSupport(supportComments: boolean): languages.TokensProvider;
}

declare module 'monaco-editor/editor/editor.worker?worker' {
  const EditorWorker: new () => Worker;
  export default EditorWorker;
}
