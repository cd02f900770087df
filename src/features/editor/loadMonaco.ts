export type Monaco = typeof import('./monaco.ts');

let loading: Promise<Monaco> | undefined;

/** Loads Monaco once, on first use. A failed load is forgotten, so that asking again tries again. */
export function loadMonaco(): Promise<Monaco> {
  loading ??= import('./monaco.ts').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
