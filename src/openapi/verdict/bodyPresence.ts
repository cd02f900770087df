import type { Message } from '../expression/expression.ts';
import { dataFormOf } from '../http/dataForm.ts';
import type { SchemaAlternative } from '../schema/alternatives.ts';
import { type SchemaAt, schemaAt } from '../schema/schemaAt.ts';
import { append } from '../source/append.ts';
import { type JsonValue, member, members } from '../source/json.ts';
import { childPointer, parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type PointerPresence, pointerPresence, withEnds } from './pointerPresence.ts';
import { distinctReasons, never, type Reason, sometimes } from './reason.ts';

/**
 * Whether the bodies that a `content` map describes have the value at a pointer: in each media type, on its data form
 * (README.md §data form).
 *
 * @param holder The Request Body or Response Object, after references.
 * @returns Nothing if there is no `content`.
 * @example bodyPresence(workspace, requestBody, '/callbackUrl', 'request')?.kind // 'always'
 */
export function bodyPresence(
  workspace: Workspace,
  holder: Pick<SchemaAt, 'place' | 'value'>,
  pointer: string,
  message: Message,
): PointerPresence | undefined {
  const content = childPlace(holder.place, 'content');
  const media = members(member(holder.value, 'content')).map(([mediaType, value]) => ({
    mediaType,
    presence: mediaPresence(
      workspace,
      { place: childPlace(content, mediaType), value },
      mediaType,
      pointer,
      message,
    ),
  }));
  const [first] = media;
  if (first === undefined) return undefined;
  const ends: SchemaAlternative[] = [];
  const reasons: Reason[] = [];
  for (const { presence } of media) {
    append(ends, presence.ends);
    if (presence.kind === 'sometimes') append(reasons, presence.reasons);
  }
  const without = media.filter(({ presence }) => presence.kind === 'never');
  if (without.length === media.length) {
    // What a readable media type lacks says more than that another cannot be read.
    const lacks = without.find(({ presence }) => presence.reasons.some(({ kind }) => kind === 'missing'));
    return withEnds((lacks ?? first).presence, ends);
  }
  if (without.length > 0) {
    const named = { kind: 'media', pointer, without: without.map(({ mediaType }) => mediaType) } as const;
    return { kind: 'sometimes', reasons: [named, ...reasons], ends };
  }
  const unique = distinctReasons(reasons);
  return { kind: unique.length > 0 ? 'sometimes' : 'always', reasons: unique, ends };
}

function mediaPresence(
  workspace: Workspace,
  written: { readonly place: Place; readonly value: JsonValue },
  mediaType: string,
  pointer: string,
  message: Message,
): PointerPresence {
  const form = dataFormOf(mediaType);
  if (form === 'xml' || form === 'opaque') return withEnds(never({ kind: 'unreadable-media', mediaType }));
  if (form === 'text' && pointer !== '') return withEnds(never({ kind: 'missing', pointer }));
  const followed = follow(workspace, written.place, written.value);
  if (followed.kind !== 'found') return withEnds(sometimes({ kind: 'open', pointer }));
  const { place, value } = followed;
  const tokens = parsePointer(pointer) ?? [];
  if (member(value, 'itemSchema') !== undefined) {
    return itemPresence(workspace, childPlace(place, 'itemSchema'), tokens, message);
  }
  return pointerPresence(
    workspace,
    [schemaAt(workspace, childPlace(place, 'schema'), member(value, 'schema'))],
    tokens,
    message,
  );
}

/** 3.2 `itemSchema`: the data form is an array of any length. */
function itemPresence(
  workspace: Workspace,
  schema: Place,
  [index, ...rest]: readonly string[],
  message: Message,
): PointerPresence {
  if (index === undefined) return withEnds(never({ kind: 'compound', pointer: '', type: 'array' }));
  const pointer = childPointer('', index);
  if (!/^(0|[1-9]\d*)$/.test(index)) return withEnds(never({ kind: 'missing', pointer }));
  const inner = pointerPresence(workspace, [schemaAt(workspace, schema)], rest, message, pointer);
  if (inner.kind === 'never') return inner;
  return {
    kind: 'sometimes',
    reasons: [{ kind: 'short-array', pointer }, ...inner.reasons],
    ends: inner.ends,
  };
}
