import type { DocumentRange } from '../source/range.ts';
import type { Completion } from './completion.ts';
import type { Declaration } from './declarations.ts';
import type { Definition } from './references.ts';

/** What the editor asks about the document that was analysed last; `complete` brings the newer text along. */
export type LanguageQuestion =
  | { readonly kind: 'complete'; readonly uri: string; readonly text: string; readonly offset: number }
  | { readonly kind: 'declarations'; readonly callbackId: string; readonly part: number }
  | { readonly kind: 'definition'; readonly uri: string; readonly offset: number }
  | { readonly kind: 'references'; readonly uri: string; readonly offset: number };

/** The answer to each kind of question. */
export interface LanguageAnswers {
  readonly complete: readonly Completion[];
  readonly declarations: readonly Declaration[];
  readonly definition: Definition | undefined;
  readonly references: References | undefined;
}

export interface References {
  readonly definition: DocumentRange;
  readonly references: readonly DocumentRange[];
}

export type LanguageAnswer = {
  readonly [Kind in keyof LanguageAnswers]: { readonly kind: Kind; readonly found: LanguageAnswers[Kind] };
}[keyof LanguageAnswers];
