import { isWebhook, requestPath } from '../../openapi/index.ts';
import { type ListedNote, noteRange } from '../../openapi/notes/index.ts';
import type { Store } from '../../store/createAppStore.ts';
import type { PaneName } from '../../store/state.ts';
import { commandHandler } from '../../ui/commandHandlers.ts';
import { noteAnchors } from './noteAnchors.ts';

/** In frames: how long the place of a note is waited for. */
const FOR_PLACE = 60;

/** Selects what a note is about, shows its place in every pane, and opens the note there. */
export async function goToNote(store: Store, { at, number }: ListedNote): Promise<void> {
  const { actions, shown, work } = store.getState();
  const [operation, ...callbacks] = requestPath(shown.analysis, at.id);
  const callbackId = callbacks.at(-1)?.id ?? (isWebhook(operation) ? operation.id : undefined);
  const isSelected =
    callbackId === undefined
      ? work.selection?.operationId === operation?.id
      : work.selection?.callbackId === callbackId;
  if (operation && !isSelected) {
    await actions.select({ operationId: operation.id, ...(callbackId !== undefined && { callbackId }) });
  }
  actions.showPane(paneOf(at.part?.kind));
  if (at.part?.kind === 'problem') commandHandler('expand problems')?.();
  const range = noteRange(at, store.getState().shown);
  if (range) actions.follow(range);
  const tab = TABS[at.part?.kind ?? 'url'];
  let frames = 0;
  const look = () => {
    frames += 1;
    // Where one pane shows at a time, the tabs come with it.
    if (tab) commandHandler(`show ${tab}`)?.();
    const anchor = noteAnchors(document, at, store.getState().shown.analysis).at(-1)?.element;
    if (!anchor && frames < FOR_PLACE) {
      openAround(at.id);
      requestAnimationFrame(look);
      return;
    }
    anchor?.scrollIntoView({ block: 'center' });
    requestAnimationFrame(() =>
      requestAnimationFrame(() => store.getState().actions.askForNote({ kind: 'read', number })),
    );
  };
  requestAnimationFrame(look);
}

const TABS = {
  url: undefined,
  problem: undefined,
  field: 'exchange',
  reply: 'exchange',
  risk: 'risks',
  scenario: 'scenarios',
} as const;

function paneOf(kind: keyof typeof TABS | undefined): PaneName {
  if (kind === undefined) return 'flow';
  return kind === 'problem' ? 'problems' : 'simulator';
}

/** Fields that were folded away. */
function openAround(id: string): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(
    `[data-note-id="${CSS.escape(id)}"] details`,
  ))
    details.open = true;
}
