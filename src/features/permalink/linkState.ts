import type { ExchangeEdits } from '../../openapi/index.ts';
import type { Focus, Selection } from '../../store/state.ts';

/** Exactly what cannot be derived: what a link carries. Fields added later must be optional, for old links. */
export interface LinkState {
  readonly source:
    | { readonly kind: 'documents'; readonly entry: string; readonly documents: readonly { readonly uri: string; readonly text: string }[] }
    | { readonly kind: 'url'; readonly url: string };
  readonly selection?: Selection;
  readonly edits: Readonly<Record<string, ExchangeEdits>>;
  readonly pin?: Focus;
}
