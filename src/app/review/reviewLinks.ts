import { knowSecrets } from '../../features/sharing/link/linkStateOf.ts';
import { makeOffers, requestLink } from '../../features/sharing/share/makeOffers.ts';
import type { Store } from '../../store/createAppStore.ts';
import { missingLinks } from './missingLinks.ts';

export interface ReviewLinks {
  /** Opens the review; absent where no link can hold the document. */
  readonly permalink: string | undefined;
  /** Open one request each, by its id. */
  readonly links: ReadonlyMap<string, string>;
  /** What has no link, and why, in a sentence or two; empty where each has one. */
  readonly missing: string;
}

/** Each costs a question to the worker; a comment on GitHub has no room for more. */
const MOST_LINKS = 40;
/** Characters of a link that gets through nearly everywhere, and of one that stands beside many others. */
const LONGEST = { permalink: 32_000, each: 8_000 };

/** Makes the links of a review: one for all of it, and one small one for each of its first requests. */
export async function reviewLinks(store: Store, ids: readonly string[]): Promise<ReviewLinks> {
  const permalink = await shortestPermalink(store);
  await knowSecrets(store);
  const links = new Map<string, string>();
  const tried = ids.slice(0, MOST_LINKS);
  for (const id of tried) {
    const link = await requestLink(store.getState(), id);
    if (link !== undefined && link.length <= LONGEST.each) links.set(id, link);
  }
  const missing = missingLinks({
    ...{ all: ids.length, tried: tried.length, made: links.size },
    ...{ hasPermalink: permalink !== undefined, longest: LONGEST },
  });
  return { permalink, links, missing };
}

/** Of the links that have all callbacks, the shortest. */
async function shortestPermalink(store: Store): Promise<string | undefined> {
  let shortest: string | undefined;
  for await (const { choice, link } of makeOffers(store)) {
    if (choice === 'callback') break;
    if (link !== undefined && (shortest === undefined || link.length < shortest.length)) shortest = link;
    if (choice === 'address') break;
  }
  return shortest !== undefined && shortest.length <= LONGEST.permalink ? shortest : undefined;
}
