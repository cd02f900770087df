import type { fileTools } from './fileTools.ts';

/**
 * Loads what sets of files need: which document a set starts from, which ones it lacks. A single document needs none
 * of it, so a bundler makes it a file of its own.
 *
 * @example const { findEntries } = await loadFileTools()
 */
export async function loadFileTools(): Promise<typeof fileTools> {
  return (await import('./fileTools.ts')).fileTools;
}
