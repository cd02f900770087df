import { member, members } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { inlineCode } from '../source/words.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { bodyContent, contentChanges, exampleChanges, mediaNames, pairMedia } from './bodyChanges.ts';
import type { RuleName } from './changeRules.ts';
import type { ChangeDraft } from './changeWriter.ts';
import { headerChanges } from './headerChanges.ts';
import type { CompareContext, RequestPair } from './requestView.ts';
import type { SchemaDifference } from './schemaDifference.ts';

const MOST_REPLIES = 100;

/**
 * What changed of the replies that a callback request may get.
 *
 * @example replyChanges(context, pair).map(({ what }) => what) // ['The reply `204` is gone.']
 */
export function replyChanges(context: CompareContext, pair: RequestPair): readonly ChangeDraft[] {
  const before = repliesOf(context.before.workspace, pair.before.site.place);
  const after = repliesOf(context.after.workspace, pair.after.site.place);
  const kept = [...before].filter(([status]) => after.has(status));
  return [
    ...[...before].flatMap(([status, place]) =>
      after.has(status) ? [] : [removedReply(status, place, [...after.keys()])],
    ),
    ...[...after].flatMap(([status, place]): readonly ChangeDraft[] =>
      before.has(status)
        ? []
        : [
            {
              rule: 'replyAdded',
              what: `The reply ${inlineCode(status)} is new.`,
              after: { place, text: status },
            },
          ],
    ),
    ...kept.flatMap(([status, place]) => bodyChanges(context, pair, status, place, after.get(status))),
  ];
}

function repliesOf(workspace: Workspace, operation: Place): ReadonlyMap<string, Place> {
  const responses = childPlace(operation, 'responses');
  return new Map(
    members(member(workspace.value(operation), 'responses'))
      .filter(([status]) => !status.startsWith('x-'))
      .slice(0, MOST_REPLIES)
      .map(([status]) => [
        status.toUpperCase() === 'DEFAULT' ? 'default' : status,
        childPlace(responses, status),
      ]),
  );
}

function removedReply(status: string, place: Place, others: readonly string[]): ChangeDraft {
  const range = `${status.slice(0, 1)}XX`;
  const wider =
    others.find((each) => each.toUpperCase() === range) ?? others.find((each) => each === 'default');
  const covered = wider !== undefined && status !== 'default';
  return {
    rule: covered ? 'replyCovered' : 'replyRemoved',
    what: covered
      ? `The reply ${inlineCode(status)} is gone, and ${inlineCode(wider)} is left.`
      : `The reply ${inlineCode(status)} is gone.`,
    before: { place, text: status },
  };
}

function bodyChanges(
  context: CompareContext,
  { turned }: RequestPair,
  status: string,
  from: Place,
  to: Place | undefined,
): readonly ChangeDraft[] {
  const before = bodyContent(context.before.workspace, from);
  const after = to && bodyContent(context.after.workspace, to);
  if (!before || !after) return [];
  const whole = `reply ${inlineCode(status)}`;
  const media = pairMedia(before, after);
  const at = (list: typeof media.added) => list[0] && { place: list[0].place, text: list[0].name };
  const [gained, lost] = [media.added, media.removed];
  const drafts: ChangeDraft[] = [];
  if (gained.length > 0)
    drafts.push({
      rule: before.media.length === 0 ? (turned ? 'replyMore' : 'replyNarrowed') : 'replyWidened',
      what:
        before.media.length === 0
          ? `The ${whole} has a body now.`
          : `The ${whole} may now be ${mediaNames(gained)}.`,
      after: at(gained),
    });
  if (lost.length > 0)
    drafts.push({
      rule: after.media.length === 0 ? 'replyWidened' : 'replyNarrowed',
      what:
        after.media.length === 0
          ? `The ${whole} has no body any more.`
          : `The ${whole} can no longer be ${mediaNames(lost)}.`,
      before: at(lost),
    });
  return [
    ...drafts,
    ...contentChanges(context, media.pairs, whole, replyRule(turned)),
    ...headerChanges(context, before.place, after.place, status),
    ...exampleChanges(context, media.pairs, whole),
  ];
}

/** The receiver makes the reply; of a nested callback it reads it. */
function replyRule(turned: boolean): (difference: SchemaDifference) => RuleName {
  return ({ kind, isRequired, isClosed }) => {
    switch (kind) {
      case 'member-added':
        return isRequired ? 'replyNarrowed' : 'replyMore';
      case 'member-removed':
        return isClosed && !turned ? 'replyNarrowed' : 'replyWidened';
      case 'required':
      case 'narrowed':
        return 'replyNarrowed';
      case 'retyped':
      case 'replaced':
        return turned ? 'replyWidened' : 'replyNarrowed';
      case 'optional':
      case 'widened':
      case 'loosened':
        return 'replyWidened';
      case 'words':
        return 'words';
    }
  };
}
