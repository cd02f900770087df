import type { Simulation } from '../../../openapi/index.ts';
import { cutText, MOST_OF_URL } from '../../../ui/cutText.ts';
import { ChipRow } from './ChipRow.tsx';
import styles from './UrlChip.module.css';
import { urlSegments } from './urlSegments.ts';

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
