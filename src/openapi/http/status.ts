/**
 * The concrete code of a declared status: itself, the first of a range (`2XX`), or for `default` a success where no
 * success is declared, else an error.
 *
 * @param declared All statuses that the operation declares.
 * @param chosen The user's choice, taken where it is a status at all.
 * @example statusCodeOf('default', ['200', 'default'], undefined) // 500
 */
export function statusCodeOf(
  status: string,
  declared: readonly string[],
  chosen: number | undefined,
): number {
  if (chosen !== undefined && Number.isInteger(chosen) && chosen >= 100 && chosen <= 599) return chosen;
  if (/^[1-5][0-9]{2}$/.test(status)) return Number(status);
  if (/^[1-5]XX$/i.test(status)) return Number(status.charAt(0)) * 100;
  return declared.some((each) => /^2/.test(each)) ? 500 : 200;
}
