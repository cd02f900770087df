import type { NewWork } from '../../../store/newWork.ts';
import { noneLeft } from './defined.ts';
import type { LinkState } from './linkState.ts';

/** The work that a link or a stored record holds; nothing where the documents must be fetched first. */
export function workOf(
  { source, edits, selection, pin, ...rest }: LinkState,
  id: string,
): NewWork | undefined {
  noneLeft(rest);
  if (source.kind === 'url') return undefined;
  const { kind: _, entry, documents, origin, edited, excerpt, ...others } = source;
  noneLeft(others);
  const set = { entry, documents };
  return { id, set, origin, edited, ...(excerpt && { excerpt }), edits, selection, pin };
}
