import type { TextPiece } from '../pictures/sequence.types.ts';
import type { Severity } from '../workspace/problem.ts';

/** A stretch of a line. Whoever renders it escapes every text. */
export type ReviewWord =
  /** Our own words. */
  | { readonly kind: 'text'; readonly text: string }
  /** Words of the document, or of a person. */
  | { readonly kind: 'data'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** In pieces where their sources are known. */
  | { readonly kind: 'code'; readonly text: string; readonly pieces?: readonly TextPiece[] }
  | { readonly kind: 'mark'; readonly severity: Severity; readonly text: string }
  /** To an address of ours. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export type ReviewWords = readonly ReviewWord[];

export type ReviewBlock =
  | { readonly kind: 'paragraph'; readonly words: ReviewWords }
  /** Names with what they are. */
  | {
      readonly kind: 'facts';
      readonly rows: readonly { readonly name: string; readonly words: ReviewWords }[];
    }
  | {
      readonly kind: 'table';
      /** Its name for assistive technology. */
      readonly label: string;
      /** Read before the table is opened; without it, the table is open. */
      readonly folded?: string;
      readonly heads: readonly string[];
      readonly rows: readonly ReviewRow[];
      /** What is left out, as a sentence. */
      readonly more?: string;
    }
  | {
      readonly kind: 'list';
      readonly items: readonly ReviewWords[];
      readonly boxes?: true;
      /** As of a table. */
      readonly folded?: string;
    }
  | {
      readonly kind: 'notes';
      readonly notes: readonly { readonly head: string; readonly on: ReviewWords; readonly text: string }[];
    };

export interface ReviewRow {
  /** The first heads the row. */
  readonly cells: readonly ReviewWords[];
  /** The id of the section that tells more of it. */
  readonly target?: string;
}

export interface ReviewSection {
  /** Unique in a review: of a request its id. */
  readonly id: string;
  /** `group`: a heading over the requests after it. */
  readonly kind: 'group' | 'request' | 'other';
  /** Of its heading: 2 below that of a group. */
  readonly level: 1 | 2;
  readonly title: ReviewWords;
  /** Beside the title, less important. */
  readonly aside: ReviewWords;
  readonly blocks: readonly ReviewBlock[];
}

/** A review as it is read, before any syntax: the page, Markdown and HTML show exactly this. */
export interface ReviewContent {
  readonly title: string;
  readonly summary: string;
  /** Paragraphs below the summary. */
  readonly remarks: readonly ReviewWords[];
  readonly sections: readonly ReviewSection[];
}
