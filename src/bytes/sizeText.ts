/**
 * A number of bytes in words; a megabyte is a million bytes.
 *
 * @param total Of how many, where that is known.
 * @example sizeText(197_300) // '197 kB'
 * @example sizeText(1_200_000, 13_400_000) // '1.2 of 13.4 MB'
 */
export function sizeText(bytes: number, total?: number): string {
  const unit = (total ?? bytes) < 999_500 ? KILO : MEGA;
  const amount = unit.write(bytes);
  return total === undefined ? `${amount} ${unit.name}` : `${amount} of ${unit.write(total)} ${unit.name}`;
}

const KILO = { name: 'kB', write: (bytes: number) => String(Math.round(bytes / 1000)) };
const MEGA = { name: 'MB', write: (bytes: number) => (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '') };
