import { type Analysis, requestPath } from '../../openapi/index.ts';
import { expressionNames, type NotePartKind, type NotePlace, samePlace } from '../../openapi/notes/index.ts';
import type { AppState, Attention } from '../../store/state.ts';

/**
 * Elements say what a note on them is pinned to. `data-note-id` is the id of a request; `data-note` the kind and name of
 * a part of it, empty where it stands for the whole; `data-part` an index of the key's parts; `data-flow-id` a node.
 */
const MARKED = '[data-note], [data-note-id], [data-flow-id]';

/** The place that an element belongs to; the pinned part, or else the selected request, where it belongs to none. */
export function notePlaceAt(
  element: Element | null,
  { keyboard, pin, shown, work }: Pick<AppState, 'keyboard' | 'pin' | 'shown' | 'work'>,
): NotePlace | undefined {
  const { analysis } = shown;
  // In the document, the caret tells the place.
  const attended = keyboard ?? pin;
  return (
    placeOfElement(element, analysis) ??
    (attended && placeOfAttention(attended, analysis)) ??
    (work.selection && { id: work.selection.callbackId })
  );
}

/** Places in the page around the selected request that a note can be pinned to, each once, in the order of the page. */
export function notePlacesIn(page: ParentNode, analysis: Analysis): readonly NotePlace[] {
  const found: NotePlace[] = [];
  for (const element of page.querySelectorAll('[data-note-id] :is([data-note], [data-part])')) {
    if (found.length >= MOST) break;
    if (element.closest('[data-flow-id], [data-sequence-message]')) continue;
    const place = placeOfElement(element, analysis);
    if (place && !found.some((each) => samePlace(each, place))) found.push(place);
  }
  return found;
}

/** More than anyone looks for in a list. */
const MOST = 100;

function placeOfElement(element: Element | null, analysis: Analysis): NotePlace | undefined {
  const part = element?.closest('[data-part]');
  const key = part && placeOfPart(idOf(part), Number(part.getAttribute('data-part')), analysis);
  if (key) return key;
  const marked = element?.closest(MARKED);
  if (!marked) return undefined;
  const id = idOf(marked);
  const [kind = '', ...name] = (marked.getAttribute('data-note') ?? '').split(' ');
  if (isKind(kind)) return { id, part: { kind, name: name.join(' ') } };
  return requestPath(analysis, id).length > 0 ? { id } : undefined;
}

function idOf(element: Element): string {
  const holder = element.closest('[data-note-id], [data-flow-id]');
  return holder?.getAttribute('data-note-id') ?? holder?.getAttribute('data-flow-id') ?? '';
}

function placeOfPart(id: string, index: number, analysis: Analysis): NotePlace | undefined {
  const request = requestPath(analysis, id).at(-1);
  const name = request && 'key' in request ? expressionNames(request)[index] : undefined;
  return name === undefined ? undefined : { id, part: { kind: 'url', name } };
}

function placeOfAttention(attention: Attention, analysis: Analysis): NotePlace | undefined {
  switch (attention.kind) {
    case 'part':
      return placeOfPart(attention.callbackId, attention.part, analysis) ?? { id: attention.callbackId };
    case 'source':
      return { id: attention.operationId, part: { kind: 'field', name: attention.source } };
    default:
      return { id: attention.callbackId };
  }
}

const KINDS: ReadonlySet<string> = new Set<NotePartKind>([
  'url',
  'field',
  'reply',
  'problem',
  'risk',
  'scenario',
]);

function isKind(text: string): text is NotePartKind {
  return KINDS.has(text);
}
