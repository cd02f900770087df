export type Monaco = typeof import('./monaco.ts');

export interface LoadedEditor {
  readonly monaco: Monaco;
  readonly MonacoEditor: typeof import('./MonacoEditor.tsx').MonacoEditor;
}

let loading: Promise<LoadedEditor> | undefined;

/** Loads Monaco and all that is only needed with it, once, on first use. A failed load can be tried again. */
export function loadMonaco(): Promise<LoadedEditor> {
  loading ??= Promise.all([import('./monaco.ts'), import('./MonacoEditor.tsx')])
    .then(([monaco, { MonacoEditor }]) => ({ monaco, MonacoEditor }))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
