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
