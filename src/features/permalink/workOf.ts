import type { NewWork } from '../../store/newWork.ts';
import type { LinkState } from './linkState.ts';

/** The work that a link or a stored record holds; nothing where the documents must be fetched first. */
export function workOf({ source, edits, selection, pin }: LinkState, id: string): NewWork | undefined {
  if (source.kind === 'url') return undefined;
  const { entry, documents, origin, edited, excerpt } = source;
  const set = { entry, documents };
  return { id, set, origin, edited, ...(excerpt && { excerpt }), edits, selection, pin };
}
