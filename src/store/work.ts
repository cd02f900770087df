import type { DocumentSet, ExchangeEdits, Readings } from '../openapi/index.ts';
import type { Note } from '../openapi/notes/index.ts';
import type { KeptScenario } from '../openapi/scenarios/index.ts';

/** Where the open document came from; shown in the header. */
export type Origin =
  | { readonly kind: 'example'; readonly name: string }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'paste' }
  | { readonly kind: 'url'; readonly url: string };

/** A webhook, which answers to nothing, is selected by its own id in both places. */
export interface Selection {
  readonly operationId: string;
  readonly callbackId: string;
}

/** Another version of the open description, to compare it with. */
export interface Compared {
  readonly set: DocumentSet;
  readonly origin: ComparedOrigin;
  /** Which of the two versions it is. */
  readonly is: 'before' | 'after';
  /** Only what some callbacks need of it; came out of a link. */
  readonly slice?: boolean;
}

/** `opened`: the open documents as they were before they were changed. */
export type ComparedOrigin = Origin | { readonly kind: 'opened' };

/** Everything that makes up the user's work: what Undo brings back. */
export interface Work {
  /** Stays the same through every change, until another document is opened. */
  readonly id: string;
  readonly set: DocumentSet;
  readonly origin: Origin;
  /** The documents are no longer as their origin has them. */
  readonly edited: boolean;
  /** Only what some callbacks need of the documents that their origin has; came out of a link. */
  readonly slice?: boolean;
  readonly selection: Selection | undefined;
  readonly edits: Readonly<Record<string, ExchangeEdits>>;
  readonly review: Review;
  /** Whether the flow shows links; absent: as `showsLinks` finds. */
  readonly links?: boolean;
  /** What it is compared with. */
  readonly compared?: Compared | undefined;
  /** The documents as they were opened, from when they are changed. */
  readonly opened?: DocumentSet | undefined;
}

/** What a review adds to a document: it travels in links with the rest. */
export interface Review {
  /** The readings that differ from the default ones. */
  readonly readings?: Partial<Readings>;
  /** Samples that were named, by the id of the callback request. */
  readonly scenarios?: Readonly<Record<string, readonly KeptScenario[]>>;
  /** In the order of their numbers. */
  readonly notes?: readonly Note[];
}

/** What was chosen, typed or kept over a document, without the document; absent members stay unchanged. */
export interface Samples extends Partial<Pick<Work, 'selection' | 'edits' | 'review' | 'compared'>> {
  readonly set?: never;
}
