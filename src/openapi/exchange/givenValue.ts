import { originKeyword } from '../schema/expandSchema.ts';
import { type JsonObject, type JsonValue, listMember, member, stringMember } from '../source/json.ts';

/** A value that the document gives. */
export interface Given {
  readonly value: JsonValue;
  /** Of one part of an `allOf`, so that the others may add members. */
  readonly isPart: boolean;
}

/**
 * What schemas of an expanded tree give themselves. Of several values it is the last that is in every `enum`, since parts of
 * an `allOf` narrow what is before them.
 *
 * @param schemas All hold for the value. @param parts The same with the parts of their `allOf`.
 * @param turn Another gives another value of an `enum`.
 * @example givenValue([schema], withParts(schema), 0)?.value // 'EUR'
 */
export function givenValue(
  schemas: readonly JsonObject[],
  parts: readonly JsonObject[],
  turn: number,
): Given | undefined {
  const holders = parts.filter((part) => Object.hasOwn(part, 'example'));
  if (holders.length === 0) return undefined;
  const lists = parts.map((part) => listMember(part, 'enum')).filter((list) => list.length > 0);
  const isListed = (value: JsonValue) =>
    lists.every((list) => list.some((each) => JSON.stringify(each) === JSON.stringify(value)));
  const own = holders.find((part) => schemas.includes(part));
  const fitting = holders.findLast((part) => isListed(member(part, 'example') ?? null));
  const holder = (lists.length > 0 ? fitting : own) ?? own ?? holders.at(-1);
  if (holder === undefined) return undefined;
  const choices = listMember(holder, 'enum').filter((each) => each !== null && isListed(each));
  const turned = stringMember(holder, originKeyword) === 'enum' ? choices[turn % choices.length] : undefined;
  return {
    value: (turn > 0 ? turned : undefined) ?? member(holder, 'example') ?? null,
    isPart: !schemas.includes(holder),
  };
}
