import { LONGEST_ADDRESS } from '../address/followAddress.ts';

/** The most characters that get through everywhere, nearly everywhere, and at all. */
const BOUNDS = [8_000, 32_000, LONGEST_ADDRESS] as const;
const WARNINGS = [
  undefined,
  'Some chat and mail programs cut links this long.',
  'Most chat and mail programs cut links this long. Send the document instead.',
  'Too long for an address bar: it stays out of yours, and most browsers will not open it. Send the document instead.',
];

/** How badly a link of this length gets through, from 0 on: the worse, the higher. */
export function lengthGrade(length: number): number {
  return BOUNDS.filter((bound) => length > bound).length;
}

/** What a link of this length will meet on its way; `undefined` where it gets through everywhere. */
export function lengthWarning(length: number): string | undefined {
  return WARNINGS[lengthGrade(length)];
}
