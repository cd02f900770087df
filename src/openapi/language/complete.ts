import type { Description } from '../description/describeSet.ts';
import { member } from '../source/json.ts';
import { formatPointer, parsePointer } from '../source/pointer.ts';
import type { Place } from '../source/range.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { callbackSnippet } from './callbackSnippet.ts';
import { type CaretKey, caretKeyAt } from './caretKey.ts';
import { caretValueAt } from './caretValue.ts';
import { completeKey } from './completeKey.ts';
import { completeLink } from './completeLink.ts';
import type { Completion } from './completion.ts';
import { type KeyRole, keyRoleAt } from './keyRole.ts';
import { offersOf } from './offers.ts';
import { referencesTo } from './references.ts';

export interface CompleteQuestion {
  readonly uri: string;
  /** The current text, which may be broken and newer than the workspace. */
  readonly text: string;
  readonly offset: number;
}

/**
 * Completes callback keys, and offers a whole callback where one is allowed (Operation Object, Callback Object).
 *
 * Where the caret is is read from the text itself; what the operation declares comes from the workspace, the last one
 * that could be read.
 *
 * @param description Without it, links are not completed.
 * @returns Best first; none outside of callbacks and links.
 */
export function complete(
  workspace: Workspace,
  question: CompleteQuestion,
  description?: Description,
): readonly Completion[] {
  const { uri, text, offset } = question;
  const key = caretKeyAt(text, offset);
  if (description) {
    const value = key ? undefined : caretValueAt(text, offset);
    const inLink = key ?? value;
    const found = inLink && completeLink(description, uri, text, inLink, value !== undefined);
    if (found && found.length > 0) return found;
  }
  const role = key && keyRoleAt(key.path);
  if (!key || !role) return [];
  switch (role.kind) {
    case 'callback':
      return completeKey(text, key, offersOf(workspace, operationsOf(workspace, uri, role)));
    case 'callbacks':
    case 'operation':
      return key.hasColon ? [] : snippets(workspace, question, key, role);
  }
}

/** The operations whose exchange the key is evaluated against: several where a component is referred to. */
function operationsOf(
  workspace: Workspace,
  uri: string,
  { holder, name }: Extract<KeyRole, { kind: 'callback' }>,
): readonly Place[] {
  const place = { uri, pointer: formatPointer(holder) };
  if (holder.length > 1) return [place];
  return referencesTo(workspace, childPlace(place, 'callbacks', name)).flatMap((reference) => {
    const tokens = parsePointer(reference.pointer) ?? [];
    return tokens.at(-2) === 'callbacks' && tokens.length > 3
      ? [{ uri: reference.uri, pointer: formatPointer(tokens.slice(0, -2)) }]
      : [];
  });
}

function snippets(
  workspace: Workspace,
  { uri, text }: CompleteQuestion,
  key: CaretKey,
  role: Extract<KeyRole, { kind: 'operation' | 'callbacks' }>,
): readonly Completion[] {
  // Flow style on one line of YAML has no room for it.
  if (key.inFlow && !key.json) return [];
  const level = role.kind === 'operation' ? 'callbacks' : 'callback';
  const operation = { uri, pointer: formatPointer(role.kind === 'operation' ? role.operation : role.holder) };
  if (level === 'callbacks' && member(workspace.value(operation), 'callbacks') !== undefined) return [];
  const offers = offersOf(workspace, operation.pointer === '/components' ? [] : [operation]);
  const label = level === 'callbacks' ? 'callbacks' : 'onEvent';
  return [
    {
      label,
      kind: 'snippet',
      detail: 'a callback of this operation',
      description: 'A callback whose key reads the URL to call from the request, with a body and a reply.',
      deprecated: false,
      range: key.range,
      insert: callbackSnippet(offers, level, key.json) + commaAfter(text, key),
      filter: text.slice(key.range.start, key.range.start + quotesOf(key)) + label,
      again: false,
    },
  ];
}

function quotesOf(key: CaretKey): number {
  return key.quoting === 'plain' ? 0 : 1;
}

/** JSON needs a comma before the member that follows. */
function commaAfter(text: string, key: CaretKey): string {
  return key.json && /^\s*"/.test(text.slice(key.range.end, key.range.end + 2000)) ? ',' : '';
}
