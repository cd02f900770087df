import type { sliceDescription } from './sliceDescription.ts';

/**
 * Loads what cuts one small document out of a set. It is asked for when somebody shares, and brings a YAML writer.
 *
 * @example const sliceDescription = await loadSlice(); sliceDescription(description, 'all').text
 */
export async function loadSlice(): Promise<typeof sliceDescription> {
  return (await import('./sliceDescription.ts')).sliceDescription;
}
