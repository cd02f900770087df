import type { TolerantParser } from './parseSource.ts';

/** Loads the parser for broken YAML: a chunk of its own, since most documents never need it. Rejects where it cannot be fetched. */
export async function loadTolerantYaml(): Promise<TolerantParser> {
  const { tolerantYaml } = await import('./tolerantYaml.ts');
  return tolerantYaml;
}
