import { counted, listed } from '../source/words.ts';
import type { Change, ChangeLevel, ComparedOperation, ComparedRequest } from './compare.types.ts';

/** The gravest first. */
const CHANGE_LEVELS = ['breaks', 'may-break', 'safe', 'info'] as const satisfies readonly ChangeLevel[];

/**
 * The gravest of some levels.
 *
 * @example gravest(['safe', 'breaks']) // 'breaks'
 */
export function gravest(levels: readonly ChangeLevel[]): ChangeLevel {
  return CHANGE_LEVELS.find((level) => levels.includes(level)) ?? 'info';
}

/**
 * Changes, the gravest first; those that are equally grave stay in their order.
 *
 * @example byGravity(changes).map(({ level }) => level) // ['breaks', 'safe']
 */
export function byGravity<Item extends { readonly level: ChangeLevel }>(
  items: readonly Item[],
): readonly Item[] {
  return CHANGE_LEVELS.flatMap((level) => items.filter((item) => item.level === level));
}

/**
 * The requests of an operation, the gravest first; a nested callback stays behind what it is nested in.
 *
 * @param requests Each followed by those that are nested in it.
 * @example orderRequests(requests).map(({ level }) => level) // ['breaks', 'safe']
 */
export function orderRequests(requests: readonly ComparedRequest[]): readonly ComparedRequest[] {
  const groups: { level: ChangeLevel; readonly requests: ComparedRequest[] }[] = [];
  const least = requests.reduce((depth, each) => Math.min(depth, each.depth), Number.POSITIVE_INFINITY);
  for (const request of requests) {
    const group = groups.at(-1);
    if (group === undefined || request.depth === least)
      groups.push({ level: request.level, requests: [request] });
    else {
      group.requests.push(request);
      group.level = gravest([group.level, request.level]);
    }
  }
  return byGravity(groups).flatMap((group) => group.requests);
}

/**
 * How many changes there are of each level.
 *
 * @example countChanges(operations).breaks // 2
 */
export function countChanges(
  operations: readonly ComparedOperation[],
): Readonly<Record<ChangeLevel, number>> {
  const changes = changesIn(operations);
  const count = (level: ChangeLevel) => changes.filter((change) => change.level === level).length;
  return {
    breaks: count('breaks'),
    'may-break': count('may-break'),
    safe: count('safe'),
    info: count('info'),
  };
}

/** Every change of some operations, in their order. */
export function changesIn(operations: readonly ComparedOperation[]): readonly Change[] {
  return operations.flatMap(({ requests }) => requests.flatMap(({ changes }) => changes));
}

/**
 * The comparison in one sentence.
 *
 * @example comparisonSummary(operations) // '2 changes break the receiver and 1 the subscriber; 1 may break something.'
 */
export function comparisonSummary(operations: readonly ComparedOperation[]): string {
  const changes = changesIn(operations);
  if (changes.length === 0) return 'Nothing changed for callbacks.';
  const receiver = changes.filter((change) => change.receiver === 'breaks').length;
  const subscriber = changes.filter((change) => change.subscriber === 'breaks').length;
  const maybe = changes.filter(({ level }) => level === 'may-break').length;
  const rest = changes.filter(({ level }) => level === 'safe' || level === 'info').length;
  const verb = (count: number) => (count === 1 ? 'breaks' : 'break');
  const broken = [
    ...(receiver > 0 ? [`${counted(receiver, 'change')} ${verb(receiver)} the receiver`] : []),
    ...(subscriber > 0
      ? [
          receiver > 0
            ? `${subscriber.toLocaleString('en')} the subscriber`
            : `${counted(subscriber, 'change')} ${verb(subscriber)} the subscriber`,
        ]
      : []),
  ];
  const parts = [
    ...(broken.length > 0 ? [listed(broken)] : []),
    ...(maybe > 0
      ? [`${broken.length > 0 ? maybe.toLocaleString('en') : counted(maybe, 'change')} may break something`]
      : []),
    ...(rest > 0
      ? [
          broken.length + maybe > 0
            ? `${rest.toLocaleString('en')} ${rest === 1 ? 'is' : 'are'} safe`
            : `${counted(rest, 'change')}, all safe`,
        ]
      : []),
  ];
  return `${parts.join('; ')}.`;
}
