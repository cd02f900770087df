import { member } from '../source/json.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import {
  bodyContent,
  contentChanges,
  exampleChanges,
  type MediaPairs,
  mediaNames,
  pairMedia,
} from './bodyChanges.ts';
import type { RuleName } from './changeRules.ts';
import type { ChangeDraft } from './changeWriter.ts';
import type { CompareContext, RequestPair } from './requestView.ts';
import type { SchemaDifference } from './schemaDifference.ts';

/**
 * What changed of the body of a callback request or webhook: its media types, its schema, whether it always comes.
 *
 * @example payloadChanges(context, pair).map(({ rule }) => rule) // ['payloadRemoved']
 */
export function payloadChanges(context: CompareContext, pair: RequestPair): readonly ChangeDraft[] {
  const [from, to] = [
    childPlace(pair.before.site.place, 'requestBody'),
    childPlace(pair.after.site.place, 'requestBody'),
  ];
  const before = bodyContent(context.before.workspace, from);
  const after = bodyContent(context.after.workspace, to);
  if (!before && !after) return [];
  if (!before || !after) {
    const side = { place: before?.place ?? after?.place ?? from };
    return before
      ? [{ rule: 'payloadRemoved', what: 'The payload is gone.', before: side }]
      : [
          {
            rule: pair.turned && isRequired(context.after, to) ? 'payloadAddedClosed' : 'payloadAdded',
            what: 'The request has a payload now.',
            after: side,
          },
        ];
  }
  const media = pairMedia(before, after);
  return [
    ...requiredChange(context, from, to),
    ...mediaChanges(media),
    ...contentChanges(context, media.pairs, 'payload', payloadRule(pair.turned)),
    ...encodingChanges(context, media.pairs),
    ...exampleChanges(context, media.pairs, 'payload'),
  ];
}

function isRequired({ workspace }: CompareContext['before'], written: Parameters<typeof follow>[1]): boolean {
  const body = follow(workspace, written);
  return body.kind === 'found' && member(body.value, 'required') === true;
}

function requiredChange(
  context: CompareContext,
  before: Parameters<typeof follow>[1],
  after: Parameters<typeof follow>[1],
): readonly ChangeDraft[] {
  const [one, other] = [isRequired(context.before, before), isRequired(context.after, after)];
  if (one === other) return [];
  const side = (place: typeof before, required: boolean) => ({
    place,
    text: required ? 'required' : 'optional',
  });
  return [
    {
      rule: other ? 'payloadRequired' : 'payloadOptional',
      what: other ? 'The payload is required now.' : 'The payload is optional now.',
      before: side(before, one),
      after: side(after, other),
    },
  ];
}

/**
 * Which rule a difference in what one side sends falls under.
 *
 * @param turned The receiver sends it.
 * @example payloadRule(false)(difference) // 'payloadWidened'
 */
export function payloadRule(turned: boolean): (difference: SchemaDifference) => RuleName {
  return ({ kind, isRequired, isClosed }) => {
    switch (kind) {
      case 'member-added':
        return (turned ? isRequired : isClosed) ? 'payloadAddedClosed' : 'payloadAdded';
      case 'member-removed':
        return isClosed ? 'payloadRemovedClosed' : 'payloadRemoved';
      case 'required':
        return 'payloadRequired';
      case 'optional':
        return 'payloadOptional';
      case 'widened':
        return 'payloadWidened';
      case 'retyped':
        return turned ? 'payloadNarrowed' : 'payloadWidened';
      case 'narrowed':
        return 'payloadNarrowed';
      case 'loosened':
        return 'payloadLoosened';
      case 'replaced':
        return turned ? 'payloadNarrowed' : 'payloadLoosened';
      case 'words':
        return 'words';
    }
  };
}

function mediaChanges({ pairs, added, removed }: MediaPairs): readonly ChangeDraft[] {
  const at = (media: typeof added) => media[0] && { place: media[0].place, text: media[0].name };
  const isReplaced = pairs.every((pair) => removed.includes(pair.before));
  if (isReplaced && added.length > 0 && removed.length > 0)
    return [
      {
        rule: 'mediaReplaced',
        what: `The payload is ${mediaNames(added)} instead of ${mediaNames(removed)}.`,
        before: at(removed),
        after: at(added),
      },
    ];
  return [
    ...(added.length > 0
      ? [
          {
            rule: 'mediaAdded' as const,
            what: `The payload may now be ${mediaNames(added)}.`,
            after: at(added),
          },
        ]
      : []),
    ...(removed.length > 0
      ? [
          {
            rule: 'mediaRemoved' as const,
            what: `The payload can no longer be ${mediaNames(removed)}.`,
            before: at(removed),
          },
        ]
      : []),
  ];
}

function encodingChanges(
  { same, before, after }: CompareContext,
  pairs: MediaPairs['pairs'],
): readonly ChangeDraft[] {
  return pairs.flatMap((pair): readonly ChangeDraft[] => {
    const [one, other] = [
      childPlace(pair.before.place, 'encoding'),
      childPlace(pair.after.place, 'encoding'),
    ];
    const [old, now] = [before.workspace.value(one), after.workspace.value(other)];
    if ((old === undefined && now === undefined) || same(one, other)) return [];
    return [
      {
        rule: 'mediaEncoding',
        what: `The fields of the payload in ${mediaNames([pair.after])} are encoded otherwise.`,
        ...(old !== undefined && { before: { place: one } }),
        ...(now !== undefined && { after: { place: other } }),
      },
    ];
  });
}
