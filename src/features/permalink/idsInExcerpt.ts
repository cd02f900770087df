import type { Analysis, RequestNode } from '../../openapi/index.ts';
import { requestPath } from '../../openapi/index.ts';

/** The ids of what an excerpt for one callback request holds: the request, what encloses it, and what is nested in it. */
export function idsInExcerpt(analysis: Analysis, callbackId: string): ReadonlySet<string> {
  const path = requestPath(analysis, callbackId);
  const ids = new Set(path.map(({ id }) => id));
  const add = ({ id, callbacks }: RequestNode): void => {
    ids.add(id);
    callbacks.forEach(add);
  };
  const last = path.at(-1);
  if (last) add(last);
  return ids;
}
