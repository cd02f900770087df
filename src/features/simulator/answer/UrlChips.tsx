import type { Simulation, UrlPart } from '../../../openapi/index.ts';
import { cutText, MOST_OF_URL } from '../../../ui/cutText.ts';
import { ChipRow } from './ChipRow.tsx';
import styles from './UrlChip.module.css';

interface UrlChipsProps {
  readonly callbackId: string;
  readonly simulation: Simulation;
  readonly mode: 'values' | 'template';
}

/** The URL made of chips. Its text content is exactly the URL, whatever `mode` shows, as far as it is not cut. */
export function UrlChips({ callbackId, simulation, mode }: UrlChipsProps) {
  if (simulation.callbackUrl.kind !== 'url') return null;
  if (!urlSegments(simulation))
    return <span className={styles.row}>{cutText(simulation.callbackUrl.url, MOST_OF_URL)}</span>;
  return <ChipRow callbackId={callbackId} parts={simulation.parts} mode={mode} />;
}

/**
 * The URL cut into the pieces its parts gave, so that the pieces joined are exactly the URL.
 *
 * @returns One text per part, or `undefined` where the parts do not account for every character.
 */
function urlSegments(simulation: Simulation): readonly string[] | undefined {
  if (simulation.callbackUrl.kind !== 'url') return undefined;
  const segments = simulation.parts.map(segmentText);
  return segments.join('') === simulation.callbackUrl.url ? segments : undefined;
}

function segmentText(part: UrlPart): string {
  if (part.kind === 'literal') return part.raw;
  return part.resolution.kind === 'resolved' ? part.resolution.text : '';
}
