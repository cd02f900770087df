import { type Analysis, requestPath } from '../../openapi/index.ts';
import {
  expressionNames,
  type NotePartKind,
  type NotePlace,
  problemPlaces,
  samePlace,
} from '../../openapi/notes/index.ts';
import type { AppState, Attention } from '../../store/state.ts';

/**
 * Elements say what a note on them is pinned to. `data-note-id` is the id of a request; `data-note` the kind and name of
 * a part of it, empty where it stands for the whole; `data-part` an index of the key's parts; `data-flow-id` a node.
 */
const MARKED = '[data-note], [data-note-id], [data-flow-id]';

/**
 * The place that an element belongs to. Where that is none, or a request of which a part is pinned: the problem that the
 * caret was taken to, the part that it is in, or the pinned one, and else the selected request.
 */
export function notePlaceAt(
  element: Element | null,
  state: Pick<AppState, 'current' | 'keyboard' | 'pin' | 'reveal' | 'shown' | 'work'>,
): NotePlace | undefined {
  const { keyboard, pin, shown, work } = state;
  const { analysis } = shown;
  const attention = keyboard ?? pin;
  const attended = attention && placeOfAttention(attention, analysis);
  const own = placeOfElement(element, analysis);
  // A button of the answer belongs to none of its parts: the part pressed last is meant.
  if (own) return attended?.id === own.id && !element?.closest(WHOLE) && !own.part ? attended : own;
  return (
    (element?.closest('.monaco-editor') ? problemGoneTo(state) : undefined) ??
    attended ??
    (work.selection && { id: work.selection.callbackId })
  );
}

/** Elements of a whole request. */
const WHOLE = '[data-note=""], [data-flow-id]';

/** The problem that the caret is at, as long as it is where the user was taken. */
function problemGoneTo({ current, reveal }: Pick<AppState, 'current' | 'reveal'>): NotePlace | undefined {
  if (!reveal?.asked || reveal.left) return undefined;
  for (const [{ range }, place] of problemPlaces(current.analysis.problems)) {
    if (range.uri === reveal.uri && range.start === reveal.start && range.end === reveal.end) return place;
  }
  return undefined;
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
