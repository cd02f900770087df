import type { NewWork } from './newWork.ts';
import type { Origin } from './state.ts';

/** What was opened, to follow "Opened". */
export function describeOrigin(origin: Origin): string {
  switch (origin.kind) {
    case 'example':
      return `the example “${origin.name}”`;
    case 'file':
      return origin.name;
    case 'paste':
      return 'the pasted document';
    case 'url':
      return origin.url;
  }
}

/** What a slice was taken out of: a short name, to follow "Slice of". */
export function sliceName(origin: Origin): string {
  if (origin.kind !== 'url') return describeOrigin(origin);
  const { host, pathname } = new URL(origin.url);
  return pathname.split('/').findLast((part) => part !== '') ?? host;
}

/**
 * What a link opened, said once.
 *
 * @param picture Name of the file that held the link.
 */
export function describeLinked(
  { origin, slice }: Pick<NewWork, 'origin' | 'slice'>,
  picture?: string,
): string {
  const opened = picture === undefined ? 'Opened a shared link' : `Opened the state in \`${picture}\``;
  return slice
    ? `${opened}: a slice of ${describeOrigin(origin)}, with only what its callbacks need.`
    : `${opened}.`;
}
