import { LONGEST_ADDRESS } from './followAddress.ts';

/** What a link of this length will meet on its way; `undefined` where nothing stands in its way. */
export function lengthWarning(length: number): string | undefined {
  if (length > LONGEST_ADDRESS) {
    return 'Too long for an address bar: it stays out of yours, and most browsers will not open it. Send the document instead.';
  }
  if (length > 32_000) return 'Most chat and mail programs cut links this long. Send the document instead.';
  if (length > 8_000) return 'Some chat and mail programs cut links this long.';
  return undefined;
}
