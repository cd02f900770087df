import type { Expression } from '../expression/expression.ts';
import { inlineCode } from '../source/words.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import type { ChangeDraft, DraftSide } from './changeWriter.ts';
import { canonicalExpression, expressionsIn, type NormalKey, normalKey } from './keyReading.ts';

/**
 * What changed of a callback key: its spelling, its text, or what its expressions read.
 *
 * @example keyChanges(before, after).map(({ rule }) => rule) // ['keyText']
 */
export function keyChanges(before: CallbackRequest, after: CallbackRequest): readonly ChangeDraft[] {
  if (before.key === after.key) return [];
  const sides = { before: sideOf(before), after: sideOf(after) };
  const [one, other] = [normalKey(before), normalKey(after)];
  if (one.text === other.text)
    return [
      {
        rule: 'keySpelling',
        what: `The key ${inlineCode(before.key)} is now written ${inlineCode(after.key)}.`,
        ...sides,
      },
    ];
  const { gained, lost } = replacedExpressions(one, other);
  return [
    ...textChange(one, other, gained.length, lost.length).map((draft) => ({ ...draft, ...sides })),
    ...sourceChange(gained, lost, sides),
  ];
}

function sideOf({ keyPlace, keyRange, key }: CallbackRequest): DraftSide {
  return { place: keyPlace, range: keyRange, text: key };
}

/**
 * The expressions of each key that the other does not have, in order: those at one position take each other's place.
 *
 * @example replacedExpressions(one, other).gained.map(canonicalExpression) // ['$request.body#/sink']
 */
export function replacedExpressions(one: NormalKey, other: NormalKey) {
  const [before, after] = [expressionsIn(one), expressionsIn(other)];
  const [old, now] = [new Set(before.map(canonicalExpression)), new Set(after.map(canonicalExpression))];
  return {
    gained: after.filter((each) => !old.has(canonicalExpression(each))),
    lost: before.filter((each) => !now.has(canonicalExpression(each))),
  };
}

/** The text around the expressions, with the same mark for each: what decides the URL besides the values. */
function frameOf({ pieces }: NormalKey): string {
  return pieces.map(({ text, expression }) => (expression ? '{}' : text)).join('');
}

function textChange(
  one: NormalKey,
  other: NormalKey,
  gained: number,
  lost: number,
): readonly Pick<ChangeDraft, 'rule' | 'what'>[] {
  const [from, to] = [frameOf(one), frameOf(other)];
  // The same expressions in another order make another URL too.
  if (from === to && (gained > 0 || lost > 0)) return [];
  const sameCount = gained === lost && one.pieces.length === other.pieces.length;
  const [was, is] =
    from === to
      ? [one.text, other.text]
      : sameCount
        ? trimmed(literalsOf(one), literalsOf(other), '…')
        : trimmed(piecesOf(one), piecesOf(other), '');
  const what =
    was === ''
      ? `The key gains ${inlineCode(is)}.`
      : is === ''
        ? `The key loses ${inlineCode(was)}.`
        : `${inlineCode(was)} in the key is now ${inlineCode(is)}.`;
  return [{ rule: 'keyText', what }];
}

function literalsOf({ pieces }: NormalKey): readonly string[] {
  return pieces.flatMap(({ text, expression }) => (expression ? [] : [text]));
}

function piecesOf({ pieces }: NormalKey): readonly string[] {
  return pieces.map(({ text, expression }) => (expression ? `{${text}}` : text));
}

/** The pieces of text that differ, without those that are equal at either end. */
function trimmed(one: readonly string[], other: readonly string[], joint: string): readonly [string, string] {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [one.slice(start, one.length - end).join(joint), other.slice(start, other.length - end).join(joint)];
}

function sourceChange(
  gained: readonly Expression[],
  lost: readonly Expression[],
  sides: { readonly before: DraftSide; readonly after: DraftSide },
): readonly ChangeDraft[] {
  const pairs = Math.max(gained.length, lost.length);
  return Array.from({ length: pairs }, (_, index): readonly ChangeDraft[] => {
    const [now, was] = [gained[index], lost[index]];
    // A value that is no longer read leaves the URL as the text around it says.
    if (now === undefined) return [];
    if (was === undefined) {
      if (!isSent(now)) return [];
      return [{ rule: 'keySourceNew', what: `The key now reads ${code(now)} too.`, ...sides }];
    }
    const rule = isSent(was) && !isSent(now) ? 'keySourceOwn' : 'keySource';
    return [{ rule, what: `The key now reads ${code(now)} instead of ${code(was)}.`, ...sides }];
  }).flat();
}

/** Whether who sends the request chooses the value. */
function isSent(expression: Expression): boolean {
  return 'message' in expression && expression.message === 'request';
}

function code(expression: Expression): string {
  return inlineCode(canonicalExpression(expression));
}
