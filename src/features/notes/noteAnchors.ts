import { type Analysis, requestPath } from '../../openapi/index.ts';
import { expressionNames, type NotePlace } from '../../openapi/notes/index.ts';

/** An element that a note is pinned to, and where on it the pin is. */
export interface NoteAnchor {
  readonly element: Element;
  /** `node`: on its upper edge. `message`: above its arrow. `chip`: below. `end`: after its text. `row`: before it. */
  readonly side: 'node' | 'message' | 'chip' | 'end' | 'row';
}

/** The elements on screen that a place is shown at: one in the flow, one in the simulator or among the problems. */
export function noteAnchors(page: ParentNode, at: NotePlace, analysis: Analysis): readonly NoteAnchor[] {
  return [flowAnchor(page, at), partAnchor(page, at, analysis)].filter((anchor) => anchor !== undefined);
}

function flowAnchor(page: ParentNode, { id, part }: NotePlace): NoteAnchor | undefined {
  const name = CSS.escape(id);
  // Where a request has two arrows, the second one is its reply.
  const message = part?.kind === 'reply' ? `1 ${id}` : `0 ${id}`;
  const element = firstSeen(page, [
    `[data-flow-id="${name}"]`,
    `[data-sequence-message="${CSS.escape(message)}"]`,
    `[data-sequence-message="${CSS.escape(`0 ${id}`)}"]`,
  ]);
  return element && { element, side: element.hasAttribute('data-flow-id') ? 'node' : 'message' };
}

function partAnchor(page: ParentNode, { id, part }: NotePlace, analysis: Analysis): NoteAnchor | undefined {
  const holder = `[data-note-id="${CSS.escape(id)}"]`;
  if (!part) {
    const element = firstSeen(page, [`${holder} [data-note=""]`]);
    return element && { element, side: element.matches('p') ? 'end' : 'row' };
  }
  if (part.kind === 'url') {
    const request = requestPath(analysis, id).at(-1);
    const index = request && 'key' in request ? expressionNames(request).indexOf(part.name) : -1;
    const element = firstSeen(page, [`${holder}:not([data-sequence-message]) [data-part="${index}"]`]);
    return element && { element, side: element.tagName === 'BUTTON' ? 'row' : 'chip' };
  }
  const note = `[data-note="${CSS.escape(`${part.kind} ${part.name}`)}"]`;
  // The reply that is on show, else the choice of the other.
  const choice = `${holder} [data-note^="reply "] label:has(> input[value="${CSS.escape(part.name)}"])`;
  const found = firstSeen(page, [
    `${holder} ${note}`,
    `${holder}${note}`,
    ...(part.kind === 'reply' ? [choice] : []),
  ]);
  // Rows of tables and lists begin at the edge of what scrolls: the pin is after their first words.
  const words = found?.matches('tr, li') ? found.querySelector('th, td, [data-stop]') : null;
  if (words) return { element: words, side: 'end' };
  return found && { element: found, side: found.matches('label') ? 'node' : 'row' };
}

/** Not, for one, where the review is in front of it. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

function firstSeen(page: ParentNode, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    for (const element of page.querySelectorAll(selector)) {
      if (isSeen(element)) return element;
    }
  }
  return undefined;
}
