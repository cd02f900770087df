import type { Description } from '../description/describeSet.ts';
import type { DocumentRange } from '../source/range.ts';
import { complete } from './complete.ts';
import type { Completion } from './completion.ts';
import { type Declaration, declarationsOf } from './declarations.ts';
import { linkTargetAt } from './linkTargetAt.ts';
import { type Definition, definitionAt, referencesAt } from './references.ts';

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

/**
 * Answers a question of the editor.
 *
 * @param description The document set.
 * @param sound The last one without syntax errors: what completion knows of the operation comes from it.
 * @example answerQuestion(description, description, { kind: 'definition', uri: 'api.yaml', offset: 120 })
 */
export function answerQuestion(
  description: Description,
  sound: Description,
  question: LanguageQuestion,
): LanguageAnswer {
  switch (question.kind) {
    case 'complete':
      return { kind: 'complete', found: complete(sound.workspace, question, sound) };
    case 'declarations':
      return {
        kind: 'declarations',
        found: declarationsOf(description, question.callbackId, question.part),
      };
    case 'definition':
      return {
        kind: 'definition',
        found:
          linkTargetAt(description.analysis, question.uri, question.offset) ??
          definitionAt(description.workspace, question.uri, question.offset),
      };
    case 'references':
      return {
        kind: 'references',
        found: referencesAt(description.workspace, question.uri, question.offset),
      };
  }
}
