import type { Operation } from '../../openapi/index.ts';
import type { PictureSubject } from '../../openapi/pictures/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { flowChangesOf, selectComparison } from '../compare/flowChangesOf.ts';
import { outcomeOf } from './outcomeOf.ts';

/** What pictures are drawn from. */
export type Drawable = Pick<AppStore, 'shown' | 'work'> & Partial<Pick<AppStore, 'comparison' | 'linkTools'>>;

/**
 * Operations as the subject of a picture, with what came of each.
 *
 * @param untitled The name of a document without a title.
 * @returns The subject, and the only operation in words where it is one.
 */
export function pictureSubject(
  { shown, work, linkTools, comparison }: Drawable,
  operations: readonly Operation[],
  untitled: string,
): { readonly subject: PictureSubject; readonly what: string } {
  const changes = flowChangesOf(selectComparison({ comparison, work }));
  const exchanges = { model: shown, edits: work.edits, readings: work.review.readings, linkTools, changes };
  const { title: name = untitled, apiVersion } = shown.analysis;
  const [only] = operations;
  const what = operations.length === 1 && only ? `${only.method} ${only.path}`.trim() : '';
  const title = [[name, apiVersion].filter(Boolean).join(' '), what].filter(Boolean).join(' · ');
  return { subject: { title, operations, outcomeOf: (id) => outcomeOf(exchanges, id) }, what };
}
