import type { PageView } from '../../../store/state.ts';

const NAME = 'view';

/** What an address shows beside its work: `?view=review` is the review. */
export function viewIn({ search }: Pick<Location, 'search'>): PageView {
  return new URLSearchParams(search).get(NAME) === 'review' ? 'review' : 'workbench';
}

/**
 * The same address for another view; what else it asks for stays.
 *
 * @example withView('https://x.example/#cb1.a', 'review') // 'https://x.example/?view=review#cb1.a'
 */
export function withView(address: string, view: PageView): string {
  const url = new URL(address);
  if (viewIn(url) === view) return address;
  if (view === 'review') url.searchParams.set(NAME, view);
  else url.searchParams.delete(NAME);
  return url.href;
}
