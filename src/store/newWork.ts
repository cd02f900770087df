import type { Focus } from './state.ts';
import type { Work } from './work.ts';

/** Work that is about to be shown; one that was stored before brings its own id. */
export type NewWork = Pick<Work, 'set' | 'origin'> &
  Partial<
    Pick<Work, 'id' | 'edited' | 'slice' | 'selection' | 'edits' | 'review' | 'links' | 'compared' | 'opened'>
  > & {
    readonly pin?: Focus | undefined;
  };

/** The work of a new document: unchanged, nothing selected, nothing typed. */
export function completeWork({ id, edited = false, slice, edits = {}, review = {}, ...work }: NewWork): Work {
  const { set, origin, selection, links, compared, opened } = work;
  return {
    id: id ?? newWorkId(),
    set,
    origin,
    edited,
    ...(slice && { slice }),
    selection,
    edits,
    review,
    ...(links !== undefined && { links }),
    ...(compared && { compared }),
    ...(opened && { opened }),
  };
}

/** Work that came out of a link; it can always be opened again from there. */
export function newLinkWorkId(): string {
  return `link-${newWorkId()}`;
}

export function isLinkWork({ id }: Work): boolean {
  return isLinkId(id);
}

export function isLinkId(id: string): boolean {
  return id.startsWith('link-');
}

/** `randomUUID` is not available without https. */
function newWorkId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join('');
}
