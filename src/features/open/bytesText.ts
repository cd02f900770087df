import type { Progress } from '../../remote/download.ts';

/**
 * How much of a document has arrived.
 *
 * @example bytesText({ received: 1_200_000, total: 13_400_000 }) // '1.2 of 13.4 MB'
 */
export function bytesText({ received, total }: Progress): string {
  const unit = (total ?? received) < 1_000_000 ? KILO : MEGA;
  const amount = unit.write(received);
  return total === undefined ? `${amount} ${unit.name}` : `${amount} of ${unit.write(total)} ${unit.name}`;
}

const KILO = { name: 'kB', write: (bytes: number) => String(Math.round(bytes / 1000)) };
const MEGA = { name: 'MB', write: (bytes: number) => (bytes / 1_000_000).toFixed(1) };
