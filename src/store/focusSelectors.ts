import type { Analysis, CallbackRequest } from '../openapi/index.ts';
import { requestPath } from '../openapi/index.ts';
import { type FocusTarget, type Links, linksOf, sameFocus } from './focus.ts';
import { simulateLinked } from './simulateLinked.ts';
import { simulateCallback } from './simulations.ts';
import type { AppState, Attention } from './state.ts';

type FocusState = Pick<AppState, 'hover' | 'keyboard' | 'pin' | 'work' | 'shown' | 'current' | 'linkTools'>;

/** What is lit now: the pointer comes before the keyboard, and what was pinned comes back when both are gone. */
export function selectFocus({ hover, keyboard, pin }: FocusState): Attention | undefined {
  return hover ?? keyboard ?? pin;
}

/**
 * Everything that is lit now. The same object until the focus or what it is on changes, so that a view can compare.
 */
export function selectLinks(state: FocusState): Links | undefined {
  if (last?.state === state) return last.links;
  const focus = selectFocus(state);
  const target = focus && targetOf(focus, state);
  const links =
    last && sameFocus(last.focus, focus) && sameTarget(last.target, target)
      ? last.links
      : focus && target && linksOf(focus, target);
  last = { state, focus, target, links };
  return links;
}

/** One page shows one store; another one's state merely misses. */
let last:
  | {
      readonly state: FocusState;
      readonly focus: Attention | undefined;
      readonly target: FocusTarget | undefined;
      readonly links: Links | undefined;
    }
  | undefined;

function targetOf(
  focus: Attention,
  { work, shown, current, linkTools }: FocusState,
): FocusTarget | undefined {
  const id = focus.kind === 'source' ? work.selection?.callbackId : focus.callbackId;
  const callback = id === undefined ? undefined : callbackOf(shown.analysis, id);
  if (!callback || (focus.kind === 'source' && callback.parentId !== focus.operationId)) return undefined;
  return {
    callback,
    simulated: callback.link
      ? simulateLinked(shown, work, callback.id, linkTools)
      : simulateCallback(shown, work.edits, callback.id, work.review.readings),
    current: callbackOf(current.analysis, callback.id),
  };
}

function callbackOf(analysis: Analysis, id: string): CallbackRequest | undefined {
  const found = requestPath(analysis, id).at(-1);
  return found && 'key' in found ? found : undefined;
}

function sameTarget(one: FocusTarget | undefined, other: FocusTarget | undefined): boolean {
  return (
    one?.callback === other?.callback &&
    one?.simulated === other?.simulated &&
    one?.current === other?.current
  );
}
