import { useEffect } from 'react';
import { isWebhook, requestPath } from '../openapi/index.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { useApp } from '../store/hooks.ts';
import { selectIsEmpty, selectIsUnread } from '../store/selectors.ts';
import { cutText } from '../ui/cutText.ts';

const PRODUCT = 'Callback Explorer';
/** Of each name: a tab shows less, a bookmark little more. */
const MOST = 80;

/**
 * The page's title: the selected callback or `Review`, the document, the product:
 * `onData · Streams API – Callback Explorer`.
 */
export function pageTitle(state: AppStore): string {
  const { shown, view, work } = state;
  if (selectIsEmpty(state)) return PRODUCT;
  const unread = selectIsUnread(state);
  const callback = unread ? undefined : requestPath(shown.analysis, work.selection?.callbackId ?? '').at(-1);
  const title = (unread ? undefined : shown.analysis.title) ?? work.set.entry;
  const name = callback && ('name' in callback ? callback.name : isWebhook(callback) && callback.path);
  return `${[view === 'review' ? 'Review' : name || '', title]
    .filter(Boolean)
    .map((each) => cutText(each, MOST))
    .join(' · ')} – ${PRODUCT}`;
}

export function usePageTitle(): void {
  const title = useApp(pageTitle);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
