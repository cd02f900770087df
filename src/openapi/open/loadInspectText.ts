import type { inspectText } from './openable.ts';

/**
 * Loads what tells what a text is and wraps excerpts. It is asked for when something is opened, so an analysis alone
 * does not wait for it.
 *
 * @example const inspectText = await loadInspectText(); inspectText('swagger: "2.0"').verdict // 'refused'
 */
export async function loadInspectText(): Promise<typeof inspectText> {
  return (await import('./openable.ts')).inspectText;
}
