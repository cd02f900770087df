import type { NewWork } from './newWork.ts';
import type { ComparedOrigin, Origin } from './work.ts';

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

/** What is compared with, as a short name. */
export function comparedName(origin: ComparedOrigin): string {
  if (origin.kind === 'opened') return 'the opened version';
  if (origin.kind === 'paste') return 'the pasted text';
  return origin.kind === 'example' ? origin.name : sliceName(origin);
}

/**
 * What a link opened, said once.
 *
 * @param picture Name of the file that held the link.
 */
export function describeLinked(
  { origin, slice, compared }: Pick<NewWork, 'origin' | 'slice' | 'compared'>,
  picture?: string,
): string {
  const link = picture === undefined ? 'a shared link' : `the state in \`${picture}\``;
  const opened = `Opened ${link}${compared ? ' with a comparison' : ''}`;
  return slice
    ? `${opened}: a slice of ${describeOrigin(origin)}, with only what its callbacks and links need.`
    : `${opened}.`;
}
