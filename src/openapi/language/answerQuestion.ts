import type { Description } from '../description/describeSet.ts';
import { complete } from './complete.ts';
import { declarationsOf } from './declarations.ts';
import type { LanguageAnswer, LanguageQuestion } from './question.ts';
import { definitionAt, referencesAt } from './references.ts';

/**
 * Answers a question of the editor.
 *
 * @param description The document set as it is.
 * @param sound The last one without syntax errors: what completion knows of the operation comes from it.
 */
export function answerQuestion(
  description: Description,
  sound: Description,
  question: LanguageQuestion,
): LanguageAnswer {
  switch (question.kind) {
    case 'complete':
      return { kind: 'complete', found: complete(sound.workspace, question) };
    case 'declarations':
      return {
        kind: 'declarations',
        found: declarationsOf(description, question.callbackId, question.part),
      };
    case 'definition':
      return {
        kind: 'definition',
        found: definitionAt(description.workspace, question.uri, question.offset),
      };
    case 'references':
      return {
        kind: 'references',
        found: referencesAt(description.workspace, question.uri, question.offset),
      };
  }
}
