import { loadPart, type Part } from '../../parts/loadPart.ts';

export type Monaco = typeof import('./monaco.ts');

export interface LoadedEditor {
  readonly monaco: Monaco;
  readonly MonacoEditor: typeof import('./MonacoEditor.tsx').MonacoEditor;
  readonly createPlainEditor: typeof import('./createPlainEditor.ts').createPlainEditor;
}

export const EDITOR: Part<LoadedEditor> = {
  name: 'The editor',
  async load() {
    const [monaco, { MonacoEditor }, { createPlainEditor }] = await Promise.all([
      import('./monaco.ts'),
      import('./MonacoEditor.tsx'),
      import('./createPlainEditor.ts'),
    ]);
    return { monaco, MonacoEditor, createPlainEditor };
  },
};

let loading: Promise<LoadedEditor> | undefined;

/** Loads Monaco and all that is only needed with it, once, on first use. A failed load can be tried again. */
export function loadMonaco(): Promise<LoadedEditor> {
  loading ??= loadPart(EDITOR).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
