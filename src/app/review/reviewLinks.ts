import { knowSecrets } from '../../features/sharing/link/linkStateOf.ts';
import { requestLink } from '../../features/sharing/link/makeOffers.ts';
import type { Store } from '../../store/createAppStore.ts';
import { permalinkOf } from '../pictures/pictureOf.ts';

export interface ReviewLinks {
  /** Opens the review; absent where no link can hold the document. */
  readonly permalink: string | undefined;
  /** Open one request each, by its id. */
  readonly links: ReadonlyMap<string, string>;
}

/** A comment on GitHub has no room for more. */
const MOST_LINKS = 40;
const MOST_CHARACTERS = 60_000;

/** Makes the links of a review: one for all of it, and one small one for each of its first requests. */
export async function reviewLinks(store: Store, ids: readonly string[]): Promise<ReviewLinks> {
  const permalink = await permalinkOf(store);
  await knowSecrets(store);
  const links = new Map<string, string>();
  let room = MOST_CHARACTERS;
  for (const id of ids.slice(0, MOST_LINKS)) {
    const link = await requestLink(store.getState(), id);
    room -= link?.length ?? 0;
    if (room < 0) break;
    if (link !== undefined) links.set(id, link);
  }
  return { permalink, links };
}
