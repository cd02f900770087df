/** Modules of monaco-editor 0.57 that ship without declarations. */
declare module 'monaco-editor/languages/features/json/tokenization' {
  import type { languages } from 'monaco-editor/editor';
  export function createTokenizationSupport(supportComments: boolean): languages.TokensProvider;
}

declare module 'monaco-editor/editor/editor.worker?worker' {
  const EditorWorker: new () => Worker;
  export default EditorWorker;
}

declare module 'monaco-editor/editor/standalone/browser/standaloneServices' {
  export const StandaloneServices: {
    /** Services by name, in place of Monaco's own; without effect once anything of Monaco was used. */
    initialize(overrides: Readonly<Record<string, object>>): void;
  };
}
