import type { SourceDocument } from '../../../openapi/index.ts';

/** What a link can carry: the documents' address, all of them, or what all callbacks or the selected one need. */
export type ShareChoice = 'address' | 'whole' | 'callbacks' | 'callback';

/** One link that can be had. */
export interface ShareOffer {
  readonly choice: ShareChoice;
  /** The whole address; absent where it would be more than a link may hold. */
  readonly link: string | undefined;
  /** Fields whose typed values were left out. */
  readonly leftOut: readonly string[];
  /** What is inside the link. */
  readonly documents: readonly SourceDocument[];
  /** The one callback request that the documents were cut down to. */
  readonly callbackId?: string | undefined;
}
