import { requestPath } from '../openapi/index.ts';
import { sameFocus } from './focus.ts';
import { positionAt } from './positionAt.ts';
import type { AppState, Attention, Caret, Focus, SelectRequest } from './state.ts';

export interface FocusActions {
  /** What the pointer is over; transient. */
  setHover(focus: Attention | undefined): void;
  /** What the keyboard is at; it yields to the pointer and comes before the pin. */
  setKeyboard(focus: Attention | undefined): void;
  setPin(focus: Focus | undefined): void;
  /** Pins, or unpins if pinned already. */
  togglePin(focus: Focus): void;
  /** Unpins, and clears whatever else is lit. */
  release(): void;
  /** The user moved the caret in a document, or left the editor. */
  moveCaret(caret: Caret | undefined): void;
  /** The user pressed on the document's text. */
  pressCaret(caret: Caret): void;
  setFollowCaret(follow: boolean): void;
}

export interface FocusStore {
  readonly get: () => AppState;
  readonly set: (change: Partial<AppState>) => void;
  readonly select: (request: SelectRequest) => Promise<void>;
}

/** The actions of the shared focus, and what a new analysis means for the caret. */
export function createFocusActions({ get, set, select }: FocusStore) {
  /** Where the caret was when the text had changed since the last analysis: ranges only fit the next one. */
  let waiting: Caret | undefined;

  const change = (layer: 'hover' | 'keyboard' | 'pin', focus: Attention | undefined) => {
    if (!sameFocus(get()[layer], focus)) set({ [layer]: focus });
  };

  /** A pointer that only rests somewhere yields to the keyboard that moves. */
  const moveKeyboard = (keyboard: Attention | undefined) => {
    const before = get();
    if (before.hover || !sameFocus(before.keyboard, keyboard)) set({ hover: undefined, keyboard });
  };

  /** What the caret is in; undefined outside of callbacks. */
  function positionOf({ uri, offset }: Caret) {
    return positionAt(get(), uri, offset);
  }

  function follow(caret: Caret): void {
    const { shown, work } = get();
    const at = positionOf(caret);
    moveKeyboard(
      at?.part === undefined ? undefined : { kind: 'part', callbackId: at.callbackId, part: at.part },
    );
    if (!at || at.callbackId === work.selection?.callbackId) return;
    const [operation] = requestPath(shown.analysis, at.callbackId);
    if (operation) void select({ operationId: operation.id, callbackId: at.callbackId, byCaret: true });
  }

  /** A problem that was gone to is what the caret is at until it moves on. */
  function leaveRevealed(caret: Caret | undefined): void {
    const { reveal } = get();
    if (!reveal?.asked || reveal.left || !caret) return;
    if (caret.uri !== reveal.uri || caret.offset !== reveal.start) set({ reveal: { ...reveal, left: true } });
  }

  const actions: FocusActions = {
    setHover: (focus) => change('hover', focus),
    setKeyboard: (focus) => (focus ? moveKeyboard(focus) : change('keyboard', undefined)),
    // What was pressed last wins over where the keyboard still is.
    setPin: (pin) => set(pin ? { pin, keyboard: undefined } : { pin }),
    togglePin(focus) {
      actions.setPin(sameFocus(get().pin, focus) ? undefined : focus);
    },
    release: () => set({ pin: undefined, keyboard: undefined, hover: undefined }),
    moveCaret(caret) {
      waiting = undefined;
      leaveRevealed(caret);
      const { followCaret, current, revision } = get();
      if (!caret) return change('keyboard', undefined);
      if (!followCaret) return;
      if (current.revision !== revision) waiting = caret;
      else follow(caret);
    },
    pressCaret(caret) {
      const { followCaret, shown, work } = get();
      const at = followCaret ? positionOf(caret) : undefined;
      if (at?.part === undefined) return;
      const { callbackId, part } = at;
      if (callbackId === work.selection?.callbackId)
        return actions.setPin({ kind: 'part', callbackId, part });
      const [operation] = requestPath(shown.analysis, callbackId);
      if (operation) void select({ operationId: operation.id, callbackId, part, byCaret: true });
    },
    setFollowCaret(followCaret) {
      waiting = undefined;
      set({ followCaret });
      if (!followCaret) change('keyboard', undefined);
    },
  };

  function analysed(): void {
    const { current, revision } = get();
    if (!waiting || current.revision !== revision) return;
    const caret = waiting;
    waiting = undefined;
    follow(caret);
  }

  return { actions, analysed };
}
