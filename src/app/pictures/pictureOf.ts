import type { FlowView } from '../../features/flow/flowPane.types.ts';
import { flowOperations } from '../../openapi/flow/index.ts';
import type { CallbackRequest, Operation } from '../../openapi/index.ts';
import {
  buildSequence,
  type Drawing,
  drawFlow,
  drawSequence,
  type Sequence,
  sequenceInput,
} from '../../openapi/pictures/index.ts';
import type { Store } from '../../store/createAppStore.ts';
import { selectShowsLinks } from '../../store/selectLink.ts';
import { permalinkOf } from '../permalinkOf.ts';
import { pictureSubject } from './pictureSubject.ts';

/** The selected operation with its callbacks, or all of them. */
export type PictureScope = 'selection' | 'all';

export interface Picture {
  readonly sequence: Sequence;
  readonly drawing: Drawing;
  /** Without an ending. */
  readonly fileName: string;
}

/** Requests whose details are loaded for a picture; of the others it has the keys. */
const MOST_LOADED = 600;
const BATCH = 60;

/** What a picture carries beside what it shows. */
export interface Carried {
  /** A link that opens the document with its values. */
  readonly link: boolean;
  /** The notes, in that link. */
  readonly notes: boolean;
}

/** Draws what the flow shows, with a link that opens it. */
export async function pictureOf(
  store: Store,
  view: FlowView,
  scope: PictureScope,
  carried: Carried,
): Promise<Picture> {
  const before = store.getState();
  const operations = operationsIn(before, scope);
  const ids = idsOf(operations).slice(0, MOST_LOADED);
  for (let at = 0; at < ids.length; at += BATCH) await before.actions.loadDetails(ids.slice(at, at + BATCH));
  const permalink = carried.link ? await permalinkOf(store, { withNotes: carried.notes }) : undefined;
  const state = store.getState();
  const { work } = state;
  const subject = { ...pictureSubject(state, operations, 'Callbacks').subject, permalink };
  const sequence = buildSequence(sequenceInput(subject));
  const drawing =
    view === 'sequence' ? drawSequence(sequence) : drawFlow(subject, work.selection?.callbackId);
  return { sequence, drawing, fileName: `${pictureFileName(subject.title)}-${view}` };
}

/** Those of the flow; without components that nothing uses, except where one is selected. */
export function operationsIn(
  { shown, work }: Pick<ReturnType<Store['getState']>, 'shown' | 'work'>,
  scope: PictureScope,
): readonly Operation[] {
  const operations = flowOperations(shown.analysis, selectShowsLinks({ shown, work }));
  if (scope === 'all') return operations.filter(({ unused }) => !unused);
  const selected = operations.find(({ id }) => id === work.selection?.operationId);
  return [selected ?? operations[0]].filter((each) => each !== undefined);
}

function idsOf(operations: readonly Operation[]): readonly string[] {
  const ids: string[] = [];
  const waiting: (Operation | CallbackRequest)[] = [...operations].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    ids.push(next.id);
    for (const callback of next.callbacks) waiting.push(callback);
  }
  return ids;
}

const LONGEST_NAME = 80;

/** @example pictureFileName('Streams API 1.0 · POST /streams') // 'streams-api-1-0-post-streams' */
export function pictureFileName(title: string): string {
  const words =
    title
      .slice(0, 4 * LONGEST_NAME)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, LONGEST_NAME).replace(/-$/, '') || 'callbacks';
}
