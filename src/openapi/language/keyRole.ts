import { isMethod } from '../spec/methods.ts';

/** What the keys of a mapping are in an OpenAPI Description. */
export type KeyRole =
  /** Members of an Operation Object. */
  | { readonly kind: 'operation'; readonly operation: readonly string[] }
  /** Callback names. */
  | { readonly kind: 'callbacks'; readonly holder: readonly string[] }
  /** Callback keys; `holder` is the path of the operation, or of `components`. */
  | { readonly kind: 'callback'; readonly holder: readonly string[]; readonly name: string };

type State =
  | 'root'
  | 'pathItems'
  | 'pathItem'
  | 'methods'
  | 'operation'
  | 'components'
  | 'callbacks'
  | 'callback';

/**
 * What the keys at a path are: an Operation Object's members, callback names or callback keys (OpenAPI Object, Paths
 * Object, Callback Object; all versions).
 *
 * @param path The names from the document's root to the mapping.
 * @returns `undefined` for any other mapping.
 * @example keyRoleAt(['paths', '/a', 'post', 'callbacks', 'onA'])?.kind // 'callback'
 */
export function keyRoleAt(path: readonly string[]): KeyRole | undefined {
  let state: State = 'root';
  let holder: readonly string[] = [];
  for (const [index, token] of path.entries()) {
    const next = stateAfter(state, token);
    if (next === undefined) return undefined;
    if (next === 'operation' || next === 'components') holder = path.slice(0, index + 1);
    state = next;
  }
  const name = path.at(-1);
  if (state === 'operation') return { kind: 'operation', operation: holder };
  if (state === 'callbacks') return { kind: 'callbacks', holder };
  return state === 'callback' && name !== undefined ? { kind: 'callback', holder, name } : undefined;
}

function stateAfter(state: State, token: string): State | undefined {
  switch (state) {
    case 'root':
      if (['paths', 'webhooks', 'x-webhooks'].includes(token)) return 'pathItems';
      return token === 'components' ? 'components' : undefined;
    case 'components':
      if (token === 'callbacks') return 'callbacks';
      return token === 'pathItems' ? 'pathItems' : undefined;
    case 'pathItems':
      return 'pathItem';
    case 'pathItem':
      if (token === 'additionalOperations') return 'methods';
      return isMethod(token, '3.2') ? 'operation' : undefined;
    case 'methods':
      return 'operation';
    case 'operation':
      return token === 'callbacks' ? 'callbacks' : undefined;
    case 'callbacks':
      return 'callback';
    case 'callback':
      return 'pathItem';
  }
}
