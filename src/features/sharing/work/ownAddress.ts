import type { JsonValue } from '../../../openapi/source/index.ts';
import { attempt } from './remembered.ts';

const ADDRESSES = 'callback-explorer.addresses';
/** A reload finds one of the last ones. */
const MOST_ADDRESSES = 4;

/**
 * What the address holds now, and of which work it is. Reloaded a moment after a change, Chromium opens the address
 * before that change, without its entry in the history: the work in it would be taken for a shared link.
 */
export function rememberAddress(fragment: string, id: string): void {
  const others = ownAddresses().filter(([sign]) => sign !== signOf(fragment));
  const addresses = [[signOf(fragment), id], ...others].slice(0, MOST_ADDRESSES);
  attempt(() => sessionStorage.setItem(ADDRESSES, JSON.stringify(addresses)));
}

/** The work whose state this tab has put into its address a moment ago. */
export function workOfAddress(fragment: string): string | undefined {
  return ownAddresses().find(([sign]) => sign === signOf(fragment))?.[1];
}

function ownAddresses(): readonly (readonly [sign: string, id: string])[] {
  const list: JsonValue = attempt(() => JSON.parse(sessionStorage.getItem(ADDRESSES) ?? '[]')) ?? [];
  if (!Array.isArray(list)) return [];
  return list.flatMap((each) => {
    const [sign, id] = Array.isArray(each) ? each : [];
    return typeof sign === 'string' && typeof id === 'string' ? [[sign, id] as const] : [];
  });
}

/** The length and the checksum of the state begin a fragment; its end tells a damaged one. */
const signOf = (fragment: string) => fragment.slice(0, 48) + fragment.slice(-48);
