import type { ExchangeEdits, SourceDocument } from '../../../openapi/index.ts';
import type { NewWork } from '../../../store/newWork.ts';
import type { Focus } from '../../../store/state.ts';
import type { Compared, Origin, Review, Selection } from '../../../store/work.ts';
import { noneLeft } from './everyMember.ts';

/**
 * Exactly what cannot be derived: what a link carries. Members added later must be optional, for old links; the
 * compiler then names every place that has to pack, read or carry them on.
 */
export interface LinkState {
  readonly source:
    | LinkDocuments
    /** Opened by URL and unchanged since: the reader of the link fetches it. */
    | { readonly kind: 'url'; readonly url: string };
  readonly selection?: Selection;
  readonly edits: Readonly<Record<string, ExchangeEdits>>;
  readonly pin?: Focus;
  /** Changed readings, kept scenarios and notes. */
  readonly review?: Review;
  /** Whether the flow shows links, where the user chose. */
  readonly links?: boolean;
  /** The version it is compared with. */
  readonly compared?: Compared;
}

export interface LinkDocuments {
  readonly kind: 'documents';
  readonly entry: string;
  readonly documents: readonly SourceDocument[];
  readonly origin: Origin;
  /** The documents are no longer as their origin has them. */
  readonly edited: boolean;
  /** Only what some callbacks need of them. */
  readonly slice?: boolean;
}

/** The work that a link or a stored record holds; nothing where the documents must be fetched first. */
export function workOf(
  { source, edits, selection, pin, review, links, compared, ...rest }: LinkState,
  id: string,
): NewWork | undefined {
  noneLeft(rest);
  if (source.kind === 'url') return undefined;
  const { kind: _, entry, documents, origin, edited, slice, ...others } = source;
  noneLeft(others);
  const set = { entry, documents };
  return {
    id,
    set,
    origin,
    edited,
    ...(slice && { slice }),
    edits,
    selection,
    pin,
    ...(review && { review }),
    ...(links !== undefined && { links }),
    ...(compared && { compared }),
  };
}
