import { isWebhook, requestPath, type Webhook } from '../openapi/index.ts';
import type { AppState } from './state.ts';

/** The webhook that is selected itself, rather than one of its callbacks. */
export function selectWebhook({ shown, work }: Pick<AppState, 'shown' | 'work'>): Webhook | undefined {
  const [operation, callback] = requestPath(shown.analysis, work.selection?.callbackId ?? '');
  return !callback && isWebhook(operation) ? operation : undefined;
}
